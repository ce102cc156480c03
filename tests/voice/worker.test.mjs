// The synthesiser's thread: whatever it is asked, it answers; what broke off is begun anew.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const built = process.env.CAMTAY_VOICE ?? fileURLToPath(new URL('../../build/voice', import.meta.url));
const file = (name) => Uint8Array.from(fs.readFileSync(`${built}/${name}`)).buffer;

const waiting = new Map();
let requests = 0;
const ask = (message) => new Promise((done) => {
  const id = ++requests;
  waiting.set(id, done);
  globalThis.onmessage({ data: { id, ...message } });
});

before(async () => {
  globalThis.onmessage = null;
  globalThis.postMessage = (answer) => waiting.get(answer.id)(answer);
  globalThis.console.warn = () => {}; // it says in words what the test provokes
  await import('../../web/voice/worker.js');
});

const words = { text: 'Chào ông bà', name: 'vi', words_per_minute: 130 };
const seconds = ({ samples, sample_rate }) => (samples?.length ?? 0) / sample_rate;

test('before there is a voice nothing is said, and that is answered', async () => {
  assert.equal((await ask(words)).samples, undefined);
  assert.equal((await ask({ program: new ArrayBuffer(8) })).is_open, false, 'no program');
});

test('a language that comes later is said as well', async () => {
  await ask({ files: file('vi.data') });
  assert.equal((await ask({ program: file('espeak.wasm') })).is_open, true);
  assert.ok(seconds(await ask(words)) > 0.3);
  await ask({ files: file('en.data') });
  assert.ok(seconds(await ask({ ...words, text: 'Good morning', name: 'en' })) > 0.3);
});

test('a sentence it breaks off at is answered, and the next one is said, in every language', async () => {
  // No number a program takes: it throws, as a program does that breaks off.
  assert.equal((await ask({ ...words, words_per_minute: 1n })).samples, undefined);
  assert.ok(seconds(await ask(words)) > 0.3);
  assert.ok(seconds(await ask({ ...words, text: 'Good morning', name: 'en' })) > 0.3);
});

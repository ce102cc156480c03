// Everything that any procedure says, said by the site's own voice: without error, and none shorter than 0.3 s or longer than 10 s.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { synthesiser } from '../../web/voice/synthesiser.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const built = process.env.CAMTAY_VOICE ?? `${project}build/voice`;
const words_per_minute = { normal: 130, slow: 107 }; // as web/voice/ours.js asks for at the rates 0.85 and 0.7

// The command line, native or for node, whichever is built.
function camtay(...words) {
  const native = `${project}build/native/camtay`;
  const [program, first] = fs.existsSync(native) ? [native, []] : [process.execPath, [`${project}build/web/tools/camtay.js`]];
  return execFileSync(program, [...first, ...words], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: project });
}

// text → id of a line that says it. Places for answers are filled with a long one.
function lines(language) {
  const all = new Map();
  const ids = camtay('list', '--json');
  for (const { id } of JSON.parse(ids).procedures ?? JSON.parse(ids)) {
    for (const line of camtay('say', id, '--language', language).split('\n').filter(Boolean)) {
      const [name, text] = line.split('\t');
      // A part in brackets is said where what it names is there: as a text of its own.
      for (const part of text.replace(/\{[^}]*\}/g, language === 'vi' ? 'Nguyễn Thị Đào' : 'Nguyen').split(/[[\]]+/)) {
        if (/[\p{L}\p{N}]/u.test(part)) all.set(part.trim(), `${id}: ${name}`);
      }
    }
  }
  return all;
}

let voice;
before(async () => {
  const file = (name) => fs.readFileSync(`${built}/${name}`);
  voice = await synthesiser(file('espeak.wasm'));
  for (const data of ['vi.data', 'en.data']) voice.add(file(data));
  assert.ok(voice.open());
});

for (const language of ['vi', 'en']) {
  test(`every utterance of every procedure is said, in 0.3 to 10 seconds (${language})`, () => {
    const all = lines(language);
    assert.ok(all.size > 1000, `${all.size} utterances`);
    const wrong = [];
    for (const [text, id] of all) {
      const heard = voice.say(text, language, words_per_minute.slow);
      const seconds = heard && heard.samples.length / heard.sample_rate;
      const is_heard = heard?.samples.some((value) => value > 0.1);
      if (!is_heard || seconds < 0.3 || seconds > 10) wrong.push(`${id}: ${seconds?.toFixed(2)} s: ${text}`);
    }
    assert.deepEqual(wrong, []);
  });
}

test('the words of an utterance are told in their order, within its sound', () => {
  const text = 'Ông bà sinh ngày 12 tháng 3 năm 1958, tại xã Yên Lãng.';
  const { samples, sample_rate, words } = voice.say(text, 'vi', words_per_minute.normal);
  assert.deepEqual(words.map(([which]) => which), text.split(' ').map((word, index) => index));
  const seconds = words.map(([, at]) => at);
  assert.deepEqual(seconds, [...seconds].sort((a, b) => a - b));
  assert.ok(seconds.at(-1) < samples.length / sample_rate);
});

test('each region has its own Vietnamese', () => {
  const sounds = ['vi', 'vi-central', 'vi-south'].map((name) => voice.say('Ông bà sinh năm nào ạ?', name, words_per_minute.normal));
  assert.ok(sounds.every((sound) => sound && sound.samples.length > 0.8 * sound.sample_rate));
  assert.equal(new Set(sounds.map(({ samples }) => samples.length)).size, 3);
});

test('what is asked for in slow speech takes longer', () => {
  const length = (rate) => voice.say('Họ tên đầy đủ của cháu bé là gì ạ?', 'vi', rate).samples.length;
  assert.ok(length(words_per_minute.slow) > 1.15 * length(words_per_minute.normal));
});

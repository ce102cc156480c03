// What the page does with voice packs where no browser is needed: hashes, even clips, files in one file; and the site's packs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { SiteFiles } from '../../tools/site/site_files.mjs';
import { add_voices } from '../../tools/site/voices.mjs';
import { hash_of } from '../../web/packs/hash.js';
import { levelled } from '../../web/packs/level.js';
import { slower } from '../../web/packs/slower.js';
import { read_zip, zip } from '../web/zip.mjs';

const bytes_of = (text) => new TextEncoder().encode(text);

function folder_for(context) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-'));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

test('a hash is that of src/base/hash.hpp', () => {
  assert.equal(hash_of(bytes_of('')), 'cbf29ce484222325');
  assert.equal(hash_of(bytes_of('a')), 'af63dc4c8601ec8c');
  assert.equal(hash_of(bytes_of('foobar')), '85944171f73967e8');
  let slow = 0xcbf29ce484222325n;
  const many = Uint8Array.from({ length: 5000 }, (_, i) => (i * 151) & 255);
  for (const byte of many) slow = BigInt.asUintN(64, (slow ^ BigInt(byte)) * 0x100000001b3n);
  assert.equal(hash_of(many), slow.toString(16).padStart(16, '0'));
});

// A voice of `loudness` from one second to the other, in a room that hums a little.
function spoken({ from, to, seconds, loudness, hum = 0.0005 }, rate = 48000) {
  return Float32Array.from({ length: seconds * rate }, (_, i) => {
    const voice = i >= from * rate && i < to * rate ? loudness * Math.sqrt(2) : hum;
    return voice * Math.sin((2 * Math.PI * 220 * i) / rate);
  });
}
const loudness_of = (samples) => Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

test('silence before and after is cut, the voice is as loud as any other', () => {
  for (const loudness of [0.015, 0.05, 0.3]) {
    const made = levelled(spoken({ from: 1, to: 2.5, seconds: 4, loudness }), 48000);
    assert.ok(made.length > 1.5 * 48000 && made.length < 2 * 48000, `${made.length / 48000} s`);
    const voice = made.subarray(0.2 * 48000, 1.4 * 48000);
    assert.ok(Math.abs(loudness_of(voice) - 0.1) < 0.015, `${loudness} became ${loudness_of(voice)}`);
    assert.ok(made.every((value) => Math.abs(value) < 0.9));
  }
});

test('a pause within a line stays, a room in which nobody speaks is no line', () => {
  const [first, second] = [spoken({ from: 0.5, to: 1, seconds: 2, loudness: 0.1 }), spoken({ from: 0.5, to: 1, seconds: 2, loudness: 0.1 })];
  const made = levelled(Float32Array.from([...first, ...second]), 48000);
  assert.ok(made.length > 2.5 * 48000);
  assert.equal(levelled(spoken({ from: 0, to: 0, seconds: 2, loudness: 0 }), 48000), null);
  assert.equal(levelled(new Float32Array(0), 48000), null);
});

// A tone that rises from one pitch to the other.
const rising = (from, to, seconds, rate = 48000) => Float32Array.from({ length: seconds * rate }, (_, i) => {
  const at = i / rate;
  return 0.3 * Math.sin(2 * Math.PI * (from * at + ((to - from) * at * at) / seconds / 2));
});
function pitch_of(samples, rate = 48000) {
  const rises = [...samples.keys()].filter((i) => samples[i - 1] < 0 && samples[i] >= 0);
  return ((rises.length - 1) * rate) / (rises.at(-1) - rises[0]);
}
const about = (seconds, samples, width = 0.1) => samples.subarray((seconds - width / 2) * 48000, (seconds + width / 2) * 48000);

test('a voice said more slowly is longer and keeps its pitch, wherever it is in the line', () => {
  for (const pace of [70 / 85, 0.6]) {
    for (const hertz of [80, 220, 1000, 3000]) {
      const [made] = slower([rising(hertz, hertz, 2)], 48000, pace);
      assert.equal(made.length, Math.round(96000 / pace));
      assert.ok(Math.abs(pitch_of(made.subarray(0, 96000)) / hertz - 1) < 0.005, `${hertz} Hz became ${pitch_of(made)}`);
    }
    const [made] = slower([rising(120, 300, 2)], 48000, pace);
    for (const at of [0.3, 1, 1.7]) {
      const [was, is] = [pitch_of(about(at, rising(120, 300, 2))), pitch_of(about(at / pace, made))];
      assert.ok(Math.abs(is / was - 1) < 0.05, `${was} Hz became ${is}`);
    }
  }
});

test('a voice said more slowly has no crack and no gap, and its pauses stay where they were in the line', () => {
  const given = rising(200, 200, 2);
  const [made] = slower([given], 48000, 70 / 85);
  const steepest = (samples) => samples.reduce((most, value, i) => Math.max(most, Math.abs(value - (samples[i - 1] ?? 0))), 0);
  assert.ok(steepest(made.subarray(0, 115000)) < 1.1 * steepest(given));
  for (let at = 0.05; at < 2.3; at += 0.05) {
    assert.ok(Math.abs(loudness_of(about(at, made)) - loudness_of(given)) < 0.02, `at ${at} s`);
  }
  const [spoken_twice] = slower([Float32Array.from([...given, ...new Float32Array(24000), ...given])], 48000, 70 / 85);
  assert.equal(loudness_of(about(2.25 / (70 / 85), spoken_twice, 0.4)), 0);
});

test('all channels of a voice are slowed alike, and next to nothing is nothing', () => {
  const given = rising(150, 250, 1);
  const [left, right] = slower([given, given.map((value) => value / 2)], 48000, 70 / 85);
  assert.ok(left.every((value, i) => Math.abs(value / 2 - right[i]) < 1e-6));
  assert.deepEqual(slower([new Float32Array(0)], 48000, 0.8), [new Float32Array(0)]);
  assert.equal(slower([new Float32Array(100)], 48000, 0.8)[0].length, 125);
});

test('what was put into one file comes out of it, and other programs open it', async (context) => {
  const files = [['pack.json', bytes_of('{"name": "Bà Mai"}')], ['a.opus', Uint8Array.from({ length: 70000 }, (_, i) => i * 7)]];
  const whole = await zip(files);
  assert.deepEqual([...(await read_zip(whole))], files);
  const file = path.join(folder_for(context), 'mai.zip');
  fs.writeFileSync(file, whole);
  const listed = execFileSync('python3', ['-c', 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())', file]);
  assert.equal(listed.toString(), 'None pack.json a.opus\n');
});

test('what another program packed, with folders and compressed, comes out too', async (context) => {
  const file = path.join(folder_for(context), 'by-hand.zip');
  const script = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED); z.writestr("mai/", ""); z.writestr("mai/pack.json", "{}" * 900); z.close()';
  execFileSync('python3', ['-c', script, file]);
  const files = await read_zip(new Uint8Array(fs.readFileSync(file)));
  assert.deepEqual([...files], [['pack.json', bytes_of('{}'.repeat(900))]]);
});

test('what is no zip, or damaged, is refused', async () => {
  const whole = await zip([['a', bytes_of('Cầm Tay')]]);
  await assert.rejects(read_zip(bytes_of('no zip')));
  await assert.rejects(read_zip(whole.slice(0, 40)));
  const damaged = whole.slice();
  damaged[32] ^= 1; // in the file's bytes
  await assert.rejects(read_zip(damaged), /damaged/);
});

test('the site carries a pack with its clips, and lists it with its address', (context) => {
  const folder = folder_for(context);
  const pack = path.join(folder, 'voices', 'ba-mai');
  fs.mkdirSync(pack, { recursive: true });
  fs.writeFileSync(path.join(pack, 'pack.json'), JSON.stringify({ clips: { 'welcome/title': { file: 'a.opus' }, 'before/title': { file: 'a.opus' } } }));
  fs.writeFileSync(path.join(pack, 'a.opus'), 'sound');
  const site = new SiteFiles(path.join(folder, 'site'));
  const list = (more) => `{"voices": [{"id": "ba-mai", "name": "Bà Mai", "language": "hmn"${more}}]}`;
  assert.equal(add_voices(new SiteFiles(path.join(folder, 'preset')), path.join(folder, 'voices'), list(', "default": true')), 'ba-mai');
  assert.equal(add_voices(site, path.join(folder, 'voices'), list('')), '');
  site.sweep();
  const read = (name) => fs.readFileSync(path.join(folder, 'site', name), 'utf8');
  assert.equal(read('voices/ba-mai/a.opus'), 'sound');
  assert.deepEqual(Object.keys(site.manifest), ['voices/index.json']);
  const [voice] = JSON.parse(read(site.manifest['voices/index.json'])).voices;
  assert.equal(voice.name, 'Bà Mai');
  assert.ok(JSON.parse(read(voice.pack)).clips['welcome/title']);

  const without = new SiteFiles(path.join(folder, 'other'));
  add_voices(without, path.join(folder, 'none'), '{"voices": []}');
  assert.deepEqual(without.manifest, {});
});

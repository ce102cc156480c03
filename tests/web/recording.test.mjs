// "Thu giọng": a person records a few lines, keeps them over a reload, takes them along in a file, and hears them elsewhere.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { hash_of } from '../../web/packs/hash.js';
import { open_chromium, open_firefox } from './browsers.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound } from './sound.mjs';
import { until } from './until.mjs';
import { asks_to_record, begins_to_record, menu, opens_menu, settings } from './voice_menu.mjs';
import { read_zip, zip } from './zip.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-voice-'));

// Somebody who says "na na na" in a low voice without end, up and down: a browser takes an even tone for noise, and removes it.
// 16 bits, one channel.
function wav(seconds = 2, rate = 48000) {
  const count = seconds * rate;
  const file = Buffer.alloc(44 + 2 * count);
  file.write('RIFF'), file.writeUInt32LE(36 + 2 * count, 4), file.write('WAVEfmt ', 8), file.writeUInt32LE(16, 16);
  for (const [value, at] of [[1, 20], [1, 22], [2, 32], [16, 34]]) file.writeUInt16LE(value, at);
  file.writeUInt32LE(rate, 24), file.writeUInt32LE(2 * rate, 28), file.write('data', 36), file.writeUInt32LE(2 * count, 40);
  let phase = 0;
  for (let i = 0; i < count; ++i) {
    const seconds_now = i / rate;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * seconds_now));
    phase += (2 * Math.PI * (180 + 60 * Math.sin(2 * Math.PI * 1.5 * seconds_now))) / rate;
    const voice = [1, 2, 3, 5].reduce((sum, overtone) => sum + Math.sin(overtone * phase) / overtone, 0);
    file.writeInt16LE(2500 * syllable * voice, 44 + 2 * i);
  }
  return file;
}
const humming = path.join(folder, 'humming.wav');
fs.writeFileSync(humming, wav());

const fake_microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${humming}`];
const headless_gl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const browsers = [
  ['Chromium, canvas', () => open_chromium({ args: [...headless_gl, ...fake_microphone] }), 'canvas'],
  ['Chromium, plain', () => open_chromium({ args: fake_microphone }), 'plain'],
  ['Firefox', () => open_firefox({ skin: 'plain', prefs: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true } }), 'plain'],
];

const encoders_of_others = [
  ['without an encoder', () => { delete globalThis.AudioEncoder; }],
  ['with an encoder that fails', () => { globalThis.AudioEncoder.prototype.flush = () => Promise.reject(new Error('no encoder')); }],
];

let site;
before(async () => { site = await open_site(); });
after(() => {
  site.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const played = (page) => page.evaluate(() => globalThis.sound.played);
// A line takes a moment to be said.
const says_something = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 900)));

async function arrives(browser, skin, { prepare, address = site.address } = {}) {
  const page = await browser.page();
  if (prepare) await page.before_each_load(prepare);
  await page.before_each_load(listen_to_sound);
  return { page, person: await Person.opens(page, address, { skin }) };
}
async function records_a_line(page, person) {
  await person.presses('Bắt đầu thu');
  await until('recording', () => page.count('button', 'Đọc xong rồi'));
  await says_something(page);
  await person.presses('Đọc xong rồi');
  await person.sees('Nghe rõ thì giữ, chưa rõ thì thu lại.');
}

for (const [name, open, skin] of browsers) {
  describe(name, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser.close());

    test('lines are recorded after a yes, stay on the device, go into a file and speak on another device', async () => {
      const { page, person } = await arrives(browser, skin);
      await asks_to_record(person);
      assert.equal(page.witness.requests.some(({ url }) => /\/zip-\w+\.js/.test(url)), false, 'what writes files is not fetched before a yes');
      await person.presses('Cho nghe');
      await person.is_asked('Ông/bà nói câu này bằng tiếng mình');
      await person.sees('Cầm Tay');
      // The main button stays where it is, whatever it says.
      const top_of_main = () => page.evaluate(() => document.getElementById('next').getBoundingClientRect().top);
      const top = await top_of_main();
      await records_a_line(page, person);
      await person.settles();
      assert.equal(await top_of_main(), top);
      const [heard] = await played(page);
      assert.ok(heard.seconds > 0.3 && heard.seconds < 20, `${heard.seconds} s are played back`);
      assert.ok(heard.loudness > 0.05 && heard.loudness < 0.2, `as loud as other clips: ${heard.loudness}`);
      await person.presses('Thu lại');
      await until('recording', () => page.count('button', 'Đọc xong rồi'));
      await says_something(page);
      await person.presses('Đọc xong rồi');
      await person.sees('Nghe rõ thì giữ, chưa rõ thì thu lại.');
      await person.presses('Giữ câu này');
      await person.sees('1 trên ');
      await person.sees('Chỉ từng bước làm giấy tờ');
      await records_a_line(page, person);
      await person.presses('Giữ câu này');
      await person.sees('2 trên ');
      await person.presses('Quay lại');
      await person.is_asked(menu);
      await person.sees('Giọng này đọc 2 trên ');

      await page.reload();
      await person.is_asked(menu);
      await person.sees('Giọng này đọc 2 trên ');
      const { name: file_name, bytes } = await page.download(() => person.presses('Lưu giọng ra tệp'));
      assert.match(file_name, /^giong-[0-9a-f]{8}\.zip$/);
      const files = await read_zip(new Uint8Array(bytes));
      const pack = JSON.parse(new TextDecoder().decode(files.get('pack.json')));
      assert.equal(pack.name, 'Bà Mai');
      assert.equal(pack.language, 'hmn');
      assert.deepEqual(Object.keys(pack.clips), ['welcome/motto', 'welcome/title']);
      assert.equal(pack.clips['welcome/title'].text, hash_of(new TextEncoder().encode('Cầm Tay')));
      for (const { file, sum, length } of Object.values(pack.clips)) {
        assert.equal(hash_of(files.get(file)), sum);
        assert.match(file, /\.opus$/);
        assert.ok(Buffer.from(files.get(file)).includes('OpusHead'), `${file} is Opus`);
        assert.ok(length > 300 && length < 20000, `${length} ms`);
      }
      assert.deepEqual(page.witness.complaints, []);
      await page.close();

      // On another device.
      const whole = path.join(folder, file_name), damaged = path.join(folder, 'damaged.zip'), letter = path.join(folder, 'letter.zip');
      fs.writeFileSync(whole, bytes);
      fs.writeFileSync(letter, 'Kính gửi Ủy ban nhân dân xã');
      const clip = pack.clips['welcome/title'].file;
      fs.writeFileSync(damaged, await zip([...files].map(([one, content]) => [one, one === clip ? content.slice(9) : content])));
      const { page: other, person: neighbour } = await arrives(browser, skin);
      await opens_menu(neighbour);
      for (const wrong of [letter, damaged]) {
        await other.choose_file(() => neighbour.presses('Mở tệp giọng'), wrong);
        await neighbour.sees('Tệp này không phải tệp giọng, hoặc đã hỏng.');
        await neighbour.presses('Xong');
        await neighbour.is_asked(settings);
        await neighbour.presses('Chọn giọng, thu giọng');
        await neighbour.is_asked(menu);
      }
      await other.choose_file(() => neighbour.presses('Mở tệp giọng'), whole);
      await neighbour.sees('Đã mở giọng từ tệp.');
      await neighbour.sees('Giọng này đọc 2 trên ');
      await neighbour.presses('Xong');
      await neighbour.presses('Quay lại');
      await neighbour.is_asked('Cầm Tay');
      await neighbour.presses('Bấm để nghe');
      // The first two lines by their clips, the third, which nobody recorded, by the next source.
      const asked = () => other.evaluate(() => globalThis.sound.asked.map(({ text }) => text));
      await until('the next source', async () => (await asked()).includes('Ông bà làm giấy cho ai?'));
      await until('its sound', async () => (await played(other)).length >= 3);
      assert.deepEqual((await asked()).filter((text) => ['Cầm Tay', 'Chỉ từng bước làm giấy tờ'].includes(text)), []);
      for (const one of (await played(other)).slice(0, 2)) assert.ok(one.loudness > 0.05, `a clip is heard: ${one.loudness}`);
      await other.close();
    });

    // The way of browsers that have no AudioEncoder, or one that refuses.
    for (const [what, prepare] of skin === 'plain' ? encoders_of_others : []) {
      test(`${what}: the browser's recorder makes the clip`, async () => {
        const { page, person } = await arrives(browser, skin, { prepare });
        await begins_to_record(person, 'Việt');
        await records_a_line(page, person);
        const [heard] = await played(page);
        assert.ok(heard.loudness > 0.05 && heard.loudness < 0.2, `played back while it is encoded: ${heard.loudness}`);
        await person.presses('Nghe thử');
        await until('the line again', async () => (await played(page)).length === 2);
        await until('its sound', () => page.evaluate(() => globalThis.sound.loudness() > 0.02));
        await person.presses('Giữ câu này');
        await person.sees('1 trên ');
        await person.presses('Quay lại');
        await person.is_asked(menu);
        const { name: file_name, bytes } = await page.download(() => person.presses('Lưu giọng ra tệp'));
        const files = await read_zip(new Uint8Array(bytes));
        const { file, sum, length } = JSON.parse(new TextDecoder().decode(files.get('pack.json'))).clips['welcome/title'];
        assert.equal(hash_of(files.get(file)), sum);
        assert.match(file, /\.(opus|webm|m4a)$/);
        assert.ok(Math.abs(length / 1000 - heard.seconds) < 0.01, `${length} ms of ${heard.seconds} s`);
        await page.close();

        const whole = path.join(folder, file_name);
        fs.writeFileSync(whole, bytes);
        const { page: other, person: neighbour } = await arrives(browser, skin);
        await opens_menu(neighbour);
        await other.choose_file(() => neighbour.presses('Mở tệp giọng'), whole);
        await neighbour.sees('Đã mở giọng từ tệp.');
        await neighbour.presses('Xong');
        await neighbour.presses('Quay lại');
        await neighbour.is_asked('Cầm Tay');
        await neighbour.presses('Bấm để nghe');
        await until('the second sentence', async () => (await played(other)).length === 2);
        const [clip] = await played(other);
        assert.equal(await other.evaluate(() => globalThis.sound.asked.some(({ text }) => text === 'Cầm Tay')), false);
        assert.ok(clip.loudness > 0.05, `the clip is heard: ${clip.loudness}`);
        // Whole, and with no more than a breath before and after.
        assert.ok(clip.seconds > heard.seconds - 0.02 && clip.seconds < heard.seconds + 0.6, `${clip.seconds} s of ${heard.seconds} s`);
        await other.close();
      });
    }

    test('everything that was recorded can be cleared away, also without a network', async () => {
      const near = await open_site();
      const { page, person } = await arrives(browser, skin, { address: near.address });
      await begins_to_record(person, 'Việt');
      await records_a_line(page, person);
      const playing = await page.evaluate(async () => {
        document.getElementById('record/play').click();
        for (const end = performance.now() + 10000; !globalThis.sound.playing() && performance.now() < end;)
          await new Promise((done) => setTimeout(done, 5));
        const before = globalThis.sound.playing();
        document.getElementById('listen').click();
        return [before, globalThis.sound.playing()];
      });
      assert.deepEqual(playing, [1, 0], 'a press stops what is played back');
      await person.presses('Giữ câu này');
      await person.sees('1 trên ');
      await person.presses('Quay lại');
      await person.is_asked(menu);
      await person.chooses('Giọng có sẵn');
      await person.presses('Quay lại');
      await person.presses('Quay lại');
      await person.is_asked('Cầm Tay');
      await page.reload();
      await person.waits_for_program();
      near.close();
      await person.chooses('Cho tôi, nhà tôi');
      await person.presses('Bắt đầu');
      await person.presses('Giúp đỡ');
      await person.presses('Xoá hết những gì đã ghi');
      await person.sees('Cả giọng đã thu trên máy này cũng sẽ bị xoá.');
      await person.presses('Xoá thật');
      await person.sees('Đã xoá. Không còn gì trên máy này.');
      // Not later: it was said.
      const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name: one }) => one));
      assert.deepEqual(left.filter((one) => one.includes('voices')), []);
      await page.close();
    });

    test('what another page has put into a voice stays in it', async () => {
      const { page, person } = await arrives(browser, skin);
      await begins_to_record(person, 'Việt');
      await records_a_line(page, person);
      await person.presses('Giữ câu này');
      await person.sees('1 trên ');
      // What another page has put into the same voice meanwhile.
      const lines = () => page.evaluate(async () => {
        const request = indexedDB.open('camtay-voices');
        await new Promise((done) => { request.onsuccess = done; });
        const shelf = request.result.transaction('packs', 'readwrite').objectStore('packs');
        const all = shelf.getAll();
        await new Promise((done) => { all.onsuccess = done; });
        const [{ manifest, mine }] = all.result;
        const pack = JSON.parse(manifest);
        const [clip] = Object.values(pack.clips);
        const known = Object.keys(pack.clips);
        pack.clips['help/title'] = { ...clip, text: '0123456789abcdef' };
        const put = shelf.put({ manifest: JSON.stringify(pack), mine }, pack.id);
        await new Promise((done) => { put.onsuccess = done; });
        request.result.close();
        return known;
      });
      assert.deepEqual(await lines(), ['welcome/title']);
      await records_a_line(page, person);
      await person.presses('Giữ câu này');
      await person.sees('2 trên ');
      assert.deepEqual((await lines()).sort(), ['help/title', 'welcome/motto', 'welcome/title']);
      await page.close();
    });
  });
}

test('a file is not called wrong when the network did not bring what opens it', async () => {
  const browser = await open_chromium();
  const page = await browser.page();
  let is_gone = true;
  await page.driver.route(/\/zip-\w+\.js/, (route) => (is_gone ? route.abort('connectionreset') : route.continue()));
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  await opens_menu(person);
  const letter = { name: 'letter.zip', mimeType: 'application/zip', buffer: Buffer.from('Kính gửi Ủy ban nhân dân xã') };
  await page.choose_file(() => person.presses('Mở tệp giọng'), letter);
  await person.sees('Mạng đang yếu nên chưa làm được.');
  is_gone = false;
  await page.choose_file(() => person.presses('Mở tệp giọng'), letter);
  await person.sees('Tệp này không phải tệp giọng, hoặc đã hỏng.');
  await browser.close();
});

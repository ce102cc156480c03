// The clips of a voice pack where the network is slow, and on a phone that sounds only what was asked for within a press.
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';

import { open_chromium } from './browsers.mjs';
import { site_pack, tones } from './packs.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound } from './sound.mjs';
import { until } from './until.mjs';
import { leaves_menu, opens_menu } from './voice_menu.mjs';
import { fake_voices } from './voices.mjs';

const lines = { 'welcome/title': 'Cầm Tay', 'welcome/motto': 'Chỉ từng bước làm giấy tờ' };
const clip_seconds = 1.5;        // no other voice takes as long for either

let browser, pack, page;
before(async () => {
  browser = await open_chromium();
  const made = await tones(browser, { 'welcome/title': [440, clip_seconds], 'welcome/motto': [550, clip_seconds] });
  const clips = Object.entries(lines).map(([line, text]) => [line, { text, bytes: made[line] }]);
  pack = site_pack({ id: 'ba-mai', name: 'Bà Mai', clips: Object.fromEntries(clips) });
});
after(() => browser.close());
beforeEach(async () => { page = await browser.page(); });
afterEach(() => page.close());

async function has_chosen_the_voice(site) {
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  await opens_menu(person);
  await person.chooses('Bà Mai');
  await person.sees('Giọng này đọc 2 trên ');
  await leaves_menu(person);
  return person;
}
const asked = () => page.evaluate(() => globalThis.sound.asked.map(({ text }) => text));
const seconds_played = () => page.evaluate(() => globalThis.sound.played.map(({ seconds }) => seconds));
const is_clip = (seconds) => Math.abs(seconds - clip_seconds) < 0.01;

test('a clip that is late is said by another voice, comes once, and is heard the next time', async () => {
  const site = await open_site(pack);
  const held = [];
  let slow = true;
  await page.driver.route(/\/voices\/ba-mai\/\w+\.opus/, (route) => (slow ? held.push(route) : route.continue()));
  await page.before_each_load(listen_to_sound);
  const person = await has_chosen_the_voice(site);
  await person.presses('Bấm để nghe');
  await until('another voice', async () => (await seconds_played()).length > 0);
  assert.equal((await asked())[0], 'Cầm Tay');
  assert.ok(!is_clip((await seconds_played())[0]));
  slow = false;
  await Promise.all(held.map((route) => route.continue()));
  const files = () => site.requests.map(({ url }) => url).filter((url) => url.endsWith('.opus'));
  await until('both clips', () => new Set(files()).size === 2);
  await person.presses('Bấm để nghe');
  await until('both clips, one after the other', async () => is_clip((await seconds_played()).at(-2)) && is_clip((await seconds_played()).at(-1)));
  assert.equal(new Set(files()).size, files().length, `each file once: ${files()}`);
  site.close();
});

test('on a site without a voice of its own a clip is waited for, and no other line is lost', async () => {
  const site = await open_site({ ...pack, without: ['voice/ours.js'] });
  let lost = 0;
  const [title] = Object.keys(pack.extra).filter((file) => file.endsWith('.opus'));
  await page.driver.route(`**/${title}`, (route) => {
    lost += 1;
    return route.abort('connectionreset');
  });
  await page.before_each_load(listen_to_sound);
  const person = await has_chosen_the_voice(site);
  await person.presses('Bấm để nghe');
  await until('the clip of the second line', async () => (await seconds_played()).some(is_clip));
  assert.ok(lost >= 3, `asked for ${lost} times`);
  site.close();
});

test('a press opens the sound for clips, also where the device has a voice', async () => {
  const site = await open_site({ ...pack, without: ['voice/ours.js'] });
  await page.before_each_load(fake_voices, { voices: [{ lang: 'vi-VN', name: 'An', localService: true }] });
  await page.before_each_load(() => {
    const note = () => { globalThis.was_opened ||= globalThis.event?.type === 'click'; };
    globalThis.AudioContext = class extends AudioContext {
      constructor(...how) {
        super(...how);
        note();
      }
      resume() {
        note();
        return super.resume();
      }
    };
  });
  const person = await has_chosen_the_voice(site);
  await person.presses('Bấm để nghe');
  await until('what only the device has', () => page.evaluate(() => globalThis.voice.said.length > 0));
  assert.equal(await page.evaluate(() => globalThis.voice.said[0].text), 'Ông bà làm giấy cho ai?');
  assert.equal(await page.evaluate(() => globalThis.was_opened), true);
  site.close();
});

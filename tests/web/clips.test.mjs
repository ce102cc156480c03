// The clips of a voice pack that stands on the site: they are heard in place of every other voice, also slowly.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open_chromium, open_firefox } from './browsers.mjs';
import { site_pack, tone } from './packs.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound, watch_highlight } from './sound.mjs';
import { until } from './until.mjs';

const settings = 'Chữ to, màu, giọng';
const menu = 'Chọn giọng đọc';
const lines = { 'welcome/title': 'Cầm Tay', 'welcome/motto': 'Chỉ từng bước làm giấy tờ' };
const pitch = 440, seconds = 1.2;
const words_at = [0, 600]; // ms
const slow = 70 / 85;      // of the usual rate

for (const [browser_name, open] of [['Chromium', () => open_chromium()], ['Firefox', () => open_firefox({ skin: 'plain' })]]) {
  describe(browser_name, () => {
    let browser, clip;
    before(async () => {
      browser = await open();
      const [site, page] = await Promise.all([open_site(), browser.page()]);
      await page.open(site.address);
      clip = await tone(page, pitch, seconds);
      await page.close();
      site.close();
    });
    after(() => browser.close());

    const with_clips = () => site_pack({
      id: 'ba-mai', name: 'Bà Mai',
      clips: {
        'welcome/title': { text: lines['welcome/title'], bytes: clip, words: words_at },
        'welcome/motto': { text: lines['welcome/motto'], bytes: clip },
      },
    });
    async function arrives(site) {
      const page = await browser.page();
      await page.before_each_load(listen_to_sound, { loudspeaker: browser.name !== 'Firefox' });
      return { page, person: await Person.opens(page, site.address, { skin: 'plain' }) };
    }
    async function chooses_voice(person) {
      await person.presses(settings);
      await person.is_asked(settings);
      await person.presses('Chọn giọng, thu giọng');
      await person.is_asked(menu);
      await person.chooses('Bà Mai');
      await person.sees('Giọng này đọc 2 trên ');
      await person.presses('Xong');
      await person.is_asked(settings);
      await person.presses('Quay lại');
      await person.is_asked('Cầm Tay');
    }
    const played = (page) => page.evaluate(() => globalThis.sound.played);
    // The clip that is heard as number `which`: what it is like, and when its second word was marked, in seconds from its beginning.
    async function heard(page, which) {
      await until('a clip', async () => (await played(page)).length > which);
      await until('an even tone', () => page.evaluate((wanted) => Math.abs(globalThis.sound.tone() - wanted) < 5, pitch));
      const marked = await until('its second word', () => page.evaluate((count) => {
        const { begun } = globalThis.sound.played[count];
        return globalThis.highlighted.find(([mark, word, at]) => at > begun && mark === 'Cầm Tay' && word === 'Tay');
      }, which));
      const { begun, seconds: long } = (await played(page))[which];
      return { long, second_word: (marked[2] - begun) / 1000 };
    }

    test('said slowly a clip is longer, its words come later, and its pitch stays', async () => {
      const site = await open_site(with_clips());
      const { page, person } = await arrives(site);
      await chooses_voice(person);
      await page.evaluate(watch_highlight);
      await person.presses('Bấm để nghe');
      const usual = await heard(page, 0);
      assert.ok(Math.abs(usual.long - seconds) < 0.02, `${usual.long} s`);
      assert.ok(usual.second_word >= 0.595, `marked after ${usual.second_word} s`);
      const count = (await played(page)).length;
      await person.presses('Chậm lại');
      const slowly = await heard(page, count);
      assert.ok(Math.abs(slowly.long - usual.long / slow) < 0.001, `${slowly.long} s`);
      // No timer is early: a word marked by the clock of the usual rate would be.
      assert.ok(slowly.second_word >= 0.6 / slow - 0.005, `marked after ${slowly.second_word} s`);
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
      site.close();
    });
  });
}

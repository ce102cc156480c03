// A site whose commune lets a voice pack of its own be heard: by who has not chosen another, line by line, and by nobody else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open_chromium, open_firefox } from './browsers.mjs';
import { site_pack, tones } from './packs.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound } from './sound.mjs';
import { until } from './until.mjs';
import { leaves_menu, menu, opens_menu } from './voice_menu.mjs';

const lines = {
  'welcome/title': 'Cầm Tay',
  'welcome/motto': 'Chỉ từng bước làm giấy tờ',
  'settings/title': 'Chữ to, màu, giọng',
};

for (const [name, open, skin] of [
  ['Chromium', open_chromium, 'canvas'],
  ['Firefox, plainly', () => open_firefox({ skin: 'plain' }), 'plain'],
]) {
  describe(name, () => {
    let browser, site;
    before(async () => {
      browser = await open();
      const made = await tones(browser, { 'welcome/title': [400, 0.5], 'welcome/motto': [450, 0.5], 'settings/title': [500, 0.5] });
      const clips = Object.fromEntries(Object.entries(lines).map(([line, text]) => [line, { text, bytes: made[line] }]));
      site = await open_site({ ...site_pack({ id: 'ba-mai', name: 'Bà Mai', clips }), voice: 'ba-mai' });
    });
    after(() => {
      site.close();
      return browser.close();
    });

    test('a newcomer hears it, what is not said is not fetched, and another choice wins', async () => {
      const page = await browser.page();
      await page.before_each_load(listen_to_sound, { loudspeaker: browser.name !== 'Firefox' });
      const person = await Person.opens(page, site.address, { skin });
      const fetched = () => page.witness.requests.map(({ url }) => /voices\/.*/.exec(url)?.[0]).filter(Boolean);
      const asked = () => page.evaluate(() => globalThis.sound.asked.map(({ text }) => text));
      const next_source = () => until('the next source', async () => (await asked()).includes('Ông bà làm giấy cho ai?'));
      assert.deepEqual(fetched(), []);
      await person.presses('Bấm để nghe');
      await next_source();
      assert.equal(fetched().filter((file) => file.endsWith('.opus')).length, 2);
      assert.deepEqual((await asked()).filter((text) => ['Cầm Tay', 'Chỉ từng bước làm giấy tờ'].includes(text)), []);

      await opens_menu(person);
      await person.sees('Giọng này đọc 3 trên ');
      await person.chooses('Giọng có sẵn');
      await page.reload();
      await person.is_asked(menu);
      await leaves_menu(person);
      await person.presses('Bấm để nghe');
      await next_source();
      assert.ok((await asked()).includes('Cầm Tay'));
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
    });
  });
}

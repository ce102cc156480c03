// A site whose commune lets a voice pack of its own be heard: by who has not chosen another, line by line, and by nobody else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open_chromium, open_firefox } from './browsers.mjs';
import { site_pack, tone } from './packs.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound } from './sound.mjs';
import { until } from './until.mjs';

const clips = {
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
      const [bare, page] = await Promise.all([open_site(), browser.page()]);
      await page.open(bare.address);
      const made = await Promise.all(Object.entries(clips).map(async ([line, text], which) =>
        [line, { text, bytes: await tone(page, 400 + 50 * which, 0.5) }]));
      await page.close();
      bare.close();
      site = await open_site({ ...site_pack({ id: 'ba-mai', name: 'Bà Mai', clips: Object.fromEntries(made) }), voice: 'ba-mai' });
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

      await person.presses('Chữ to, màu, giọng');
      await person.is_asked('Chữ to, màu, giọng');
      await person.presses('Chọn giọng, thu giọng');
      await person.is_asked('Chọn giọng đọc');
      await person.sees('Giọng này đọc 3 trên ');
      await person.chooses('Giọng có sẵn');
      await page.reload();
      await person.is_asked('Chọn giọng đọc');
      await person.presses('Xong');
      await person.is_asked('Chữ to, màu, giọng');
      await person.presses('Xong');
      await person.is_asked('Cầm Tay');
      await person.presses('Bấm để nghe');
      await next_source();
      assert.ok((await asked()).includes('Cầm Tay'));
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
    });
  });
}

// Every screen of the job, in both skins: for whoever hears it, whoever sees little, whoever enlarges the page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { violations } from './axe.mjs';
import { laptop, open_chromium, phone } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { faults_of_layout } from './layout.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

// Zooming shrinks the window, counted in CSS pixels: a laptop's at 200 %, the smallest phone, a 1280 px window at 400 %.
const windows = { 'a laptop at 200 %': [683, 384], 'a small phone': [320, 568], 'a screen at 400 %': [320, 256] };
const themes = ['dark', 'yellow'];

for (const skin of ['canvas', 'plain']) {
  describe(`${skin} skin`, () => {
    test('axe finds nothing wrong with any screen, in any theme', async () => {
      const page = await browser.page({ viewport: phone });
      const person = await Person.opens(page, site.address, { skin });
      const found = [];
      let screens = 0;
      await answer_birth(person, {
        async seen(screen) {
          ++screens;
          await person.settles();
          for (const line of await violations(page)) found.push(`${screen}: ${line}`);
          for (const theme of themes) {
            await page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
            for (const line of await violations(page, { rules: ['color-contrast'] })) found.push(`${screen}, ${theme}: ${line}`);
          }
          await page.evaluate(() => { document.documentElement.dataset.theme = 'light'; });
        },
      });
      assert.deepEqual(found, []);
      assert.ok(screens > 25, `${screens} screens were looked at`);
      await page.close();
    });

    test('nothing is lost on any screen in a small or enlarged window', async () => {
      const page = await browser.page({ viewport: laptop });
      const person = await Person.opens(page, site.address, { skin });
      const faults = [];
      await answer_birth(person, {
        async seen(screen) {
          for (const [window, [width, height]] of Object.entries(windows)) {
            await page.resize(width, height);
            await person.settles();
            for (const fault of await page.evaluate(faults_of_layout)) faults.push(`${screen}, ${window}: ${fault}`);
          }
          await page.resize(laptop.width, laptop.height);
          await person.settles();
        },
      });
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}

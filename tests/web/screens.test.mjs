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
// At 50 % it grows. Where there is room, one screen of each kind tells enough.
const roomy_windows = {
  'a phone held across': [844, 390], 'a tablet': [820, 1180], 'a large screen': [1920, 1080], 'a laptop at 50 %': [2732, 1536],
};
const kinds = [
  'welcome', 'choose', 'choose/baby', 'before/khai-sinh', 'question/requester_who', 'question/requester_full_name', 'question/requester_birth_date',
  'question/authority_province', 'check/child', 'preview', 'done',
];
const themes = ['dark', 'yellow'];
const places = { canvas: new Map(), plain: new Map() }; // "screen element" -> [left, width] on a laptop

// Where things stand across the page. Down the page the skins may differ by a line's rounding.
function across() {
  const all = [...document.querySelectorAll('#mirror :is(h1, h2.heading, button, label.option, label.card, input[type=text], .notice, .item)')];
  return all.map((element) => {
    const { left, width } = element.getBoundingClientRect();
    // A label is as wide as its words in one skin and as its row in the other.
    return [element.id || element.querySelector('[id]').id, element.matches('h1, h2') ? [left] : [left, width]];
  });
}

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

    test('nothing is lost on any screen in a small, enlarged, wide or turned window', async () => {
      const page = await browser.page({ viewport: laptop });
      const person = await Person.opens(page, site.address, { skin });
      const faults = [];
      await answer_birth(person, {
        async seen(screen) {
          await person.settles();
          for (const [id, place] of await page.evaluate(across)) places[skin].set(`${screen} ${id}`, place);
          const all = { ...windows, ...(kinds.includes(screen) ? roomy_windows : {}) };
          for (const [window, [width, height]] of Object.entries(all)) {
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

    test('the whole job can be done on a screen enlarged to 400 %', async () => {
      const [width, height] = windows['a screen at 400 %'];
      const page = await browser.page({ viewport: { width, height } });
      const person = await Person.opens(page, site.address, { skin });
      await answer_birth(person);
      await person.presses('Lưu tờ khai về máy');
      await person.sees('Đã đưa tệp');
      await page.close();
    });
  });
}

test('both skins put everything at the same place across the page', () => {
  assert.ok(places.canvas.size > 150, `${places.canvas.size} things were looked at`);
  const differ = [...places.canvas].filter(([what, place]) =>
    !place.every((number, index) => Math.abs(number - (places.plain.get(what)?.[index] ?? Infinity)) <= 8));
  assert.deepEqual(differ.map(([what, place]) => `${what}: ${place} on the canvas, ${places.plain.get(what)} in the plain skin`), []);
});

// Larger letters, other colours, another language: chosen once, kept, and nothing is lost by it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { violations } from './axe.mjs';
import { open_chromium } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { faults_of_layout } from './layout.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

async function with_settings(skin, ...labels) {
  const page = await browser.page({ viewport: { width: 360, height: 640 } });
  const person = await Person.opens(page, site.address, { skin });
  await person.presses('Chữ to, màu, giọng');
  await person.arrives_at('settings');
  for (const label of labels) await person.chooses(label);
  return { page, person };
}

// The colour behind everything, as it is shown.
async function ground(page) {
  const picture = await page.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, picture.toString('base64'));
}

const near = (one, other) => one.every((value, index) => Math.abs(value - other[index]) <= 3);

for (const skin of ['canvas', 'plain']) {
  describe(`${skin} skin`, () => {
    test('each theme colours the whole page, and stays after a reload', async () => {
      const { page, person } = await with_settings(skin);
      for (const [label, colour] of [['Nền tối', [0x16, 0x15, 0x13]], ['Chữ đen nền vàng', [0xff, 0xe1, 0x4a]], ['Nền sáng', [0xff, 0xfd, 0xf8]]]) {
        await person.chooses(label);
        await until(`the ground of “${label}”`, async () => near(await ground(page), colour));
        assert.deepEqual(await violations(page), []);
      }
      await person.chooses('Nền tối');
      await person.settles();
      await page.reload();
      await person.waits_for_program();
      await until('the dark ground', async () => near(await ground(page), [0x16, 0x15, 0x13]));
      await page.close();
    });

    test('the largest letters are twice as large, and nothing is lost on any screen', async () => {
      const { page, person } = await with_settings(skin);
      const height = () => page.evaluate(() => document.querySelector('h1').getBoundingClientRect().height);
      const before = await height();
      await person.chooses('Rất to');
      await until('larger letters', async () => (await height()) > before * 1.8);
      await person.presses('Xong');
      await person.arrives_at('welcome');
      const faults = [];
      await answer_birth(person, {
        async seen(screen) {
          await person.settles();
          for (const fault of await page.evaluate(faults_of_layout)) faults.push(`${screen}: ${fault}`);
        },
      });
      assert.deepEqual(faults, []);
      await page.close();
    });

    for (const size of ['Vừa', 'Rất to']) {
      test(`a date is seen whole in its boxes, in letters “${size}”`, async () => {
        const { page, person } = await with_settings(skin, size);
        await person.presses('Xong');
        await person.arrives_at('welcome');
        await answer_birth(person, { last: 'question/requester_birth_date' });
        for (const [label, text] of [['Ngày', '28'], ['Tháng', '12'], ['Năm', '1988']]) await person.types(text, label);
        await person.settles();
        const narrow = await page.evaluate(() => [...document.querySelectorAll('#mirror input')]
          .filter((field) => field.scrollWidth > field.clientWidth).map(({ value, clientWidth, scrollWidth }) => ({ value, clientWidth, scrollWidth })));
        assert.deepEqual(narrow, []);
        await page.close();
      });
    }

    test('the page speaks English when asked to, and only its name stays Vietnamese', async () => {
      const { page, person } = await with_settings(skin, 'English');
      await person.is_asked('Text size, colours, voice');
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await person.presses('Done');
      await person.arrives_at('welcome');
      await person.sees('Who is this paper for?');
      const words = (await person.words()).replaceAll('Cầm Tay', '');
      assert.ok(!/[ăâđêôơưẠ-ỹ]/i.test(words), words);
      await page.close();
    });
  });
}

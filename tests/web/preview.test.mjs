// The form on the screen: large enough to be read on a phone, and no part of it out of reach.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open_chromium, phone } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { faults_of_layout } from './layout.mjs';
import { Person } from './person.mjs';
import { colours } from './pixels.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

// The first page of the form. `frame` is what it is scrolled in: itself a window in the plain skin, the whole page on the canvas.
function sheet() {
  const page = document.querySelector('#mirror .sheet .page');
  const frame = document.documentElement.classList.contains('plain') ? page : document.documentElement;
  const drawn = frame === page ? page.querySelector('svg') : page;
  return { width: drawn?.getBoundingClientRect().width ?? 0, room: frame.scrollWidth };
}

// The form is set in 13 points on a page 210 mm wide.
const letters = ({ width }) => (13 * 25.4 / 72 / 210) * width;

for (const skin of ['canvas', 'plain']) {
  test(`the form grows on a phone until it can be read, and nothing of it is lost, ${skin} skin`, async () => {
    const page = await browser.page({ viewport: phone });
    const person = await Person.opens(page, site.address, { skin });
    await answer_birth(person, { last: 'preview' });
    await until('the form', async () => (await page.evaluate(sheet)).width > 0);
    const first = await page.evaluate(sheet);
    assert.ok(first.width <= phone.width, 'a whole page is seen at first');

    const sizes = [first.width];
    for (let presses = 0; presses < 4; ++presses) {
      await person.presses('Phóng to');
      await until('a larger form', async () => (await page.evaluate(sheet)).width > sizes.at(-1) + 50);
      await person.settles();
      const { width, room } = await page.evaluate(sheet);
      assert.ok(room >= width - 1, `all ${width} px can be scrolled to in ${room}`);
      assert.deepEqual(await page.evaluate(faults_of_layout), []);
      sizes.push(width);
    }
    const largest = await page.evaluate(sheet);
    assert.ok(letters(largest) >= 24, `the letters are ${letters(largest)} px tall`);

    // The end of the first line of the form, far to the right of the window, is there to be read.
    await page.evaluate(() => {
      const shown = document.querySelector('#mirror .sheet .page');
      const { x, y, width } = shown.getBoundingClientRect();
      scrollTo(scrollX + x + width * 0.5, scrollY + y + width * 0.05);
      shown.scrollTo(shown.scrollWidth * 0.5, 0);
    });
    await person.settles();
    assert.ok((await colours(page, { x: 20, y: 20, width: 350, height: 500 })) > 8, 'words of the form are seen');

    for (let presses = 0; presses < 4; ++presses) {
      const { width } = await page.evaluate(sheet);
      await person.presses('Thu nhỏ');
      await until('a smaller form', async () => (await page.evaluate(sheet)).width < width - 50);
    }
    assert.equal((await page.evaluate(sheet)).width, first.width);
    await person.presses('Đúng rồi');
    await person.arrives_at('done');
    assert.deepEqual(page.witness.complaints, []);
    await page.close();
  });
}

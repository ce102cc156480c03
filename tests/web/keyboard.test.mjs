// The whole job without pointer: Tab, arrows, Space, Enter and letters. The order of the focus is the order of reading, and
// what has the focus is seen to have it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { laptop, open_chromium, open_firefox } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { focused, KeyboardPerson } from './keyboard_person.mjs';
import { faults_of_layout } from './layout.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

const small = { width: 320, height: 568 };
const ways = [
  ['Chromium', 'canvas', 'laptop', laptop], ['Chromium', 'canvas', 'small window', small], ['Chromium', 'plain', 'small window', small],
  ['Firefox', 'canvas', 'laptop', laptop], ['Firefox', 'plain', 'small window', small],
];
for (const [name, skin, device, viewport] of ways) {
  test(`the whole job by keyboard, ${name}, ${skin} skin, ${device}`, async (run) => {
    const own = name === 'Firefox' ? await open_firefox({ skin }) : browser;
    if (own !== browser) run.after(() => own.close());
    const page = await own.page({ viewport });
    const person = new KeyboardPerson(page);
    await page.open(skin === 'plain' ? `${site.address}?plain` : site.address);
    await person.waits_for_program();
    const faults = [];
    await answer_birth(person, {
      async seen(screen) {
        await person.settles();
        if (await page.evaluate(() => scrollY)) faults.push(`${screen}: it does not begin at its top`);
        for (const fault of await page.evaluate(faults_of_layout)) faults.push(`${screen}: ${fault}`);
      },
    });
    await person.presses('Xem lại tờ khai');
    await person.arrives_at('preview');
    assert.deepEqual([...faults, ...person.faults], []);
    await page.close();
  });
}

test('the order of the focus is the order of reading, on every kind of screen', async () => {
  const page = await browser.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  await answer_birth(person, {
    async seen(screen) {
      await person.settles();
      await page.evaluate(() => document.querySelector('h1').focus());
      // Back, progress and help stand above the heading, so the rest of the screen follows it.
      const expected = await page.evaluate(() => {
        const heading = document.querySelector('h1');
        const all = [...document.querySelectorAll('#mirror :is(button, a, input, textarea, [tabindex="0"])')];
        const groups = new Set();
        return all.filter((element) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
          .filter((element) => {
            if (element.type !== 'radio') return true;
            const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
            if (chosen ? chosen !== element : groups.has(element.name)) return false;
            return groups.add(element.name);
          }).map((element) => element.id);
      });
      const met = [];
      for (let tabs = 0; tabs < expected.length; ++tabs) {
        await page.key('Tab');
        met.push((await page.evaluate(focused)).id);
      }
      assert.deepEqual(met, expected, screen);
      const painted = await page.evaluate((ids) => ids.map((id) => document.getElementById(id))
        .filter((element) => getComputedStyle(element.closest('[data-fixed]') ?? element).position !== 'fixed' && !element.matches('.listen'))
        .map((element) => (element.closest('label') ?? element).getBoundingClientRect().top), met);
      assert.deepEqual(painted, [...painted].sort((a, b) => a - b), `${screen}: from top to bottom`);
    },
  });
  await page.close();
});

test('Enter in a field goes on, and goes through the boxes of a date', async () => {
  const page = await browser.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_full_name' });
  await person.types('Lê Thị Na');
  await page.key('Enter');
  await person.leaves('question/requester_full_name');
  await page.focus('textbox', 'Ngày');
  await page.type('2');
  await page.key('Enter');
  await page.type('4');
  await page.key('Enter');
  await page.type('1999');
  await page.key('Enter');
  await person.arrives_at('question/requester_id_document_kind');
  await page.close();
});

// The canvas is really painted, where the elements say; it is painted when something changed and at no other time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { laptop, open_chromium, phone } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { Person } from './person.mjs';
import { colours } from './pixels.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';
import { fake_voices } from './voices.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

async function opened(options) {
  const page = await browser.page(options);
  await page.before_each_load(fake_voices, { voices: [] }); // known at once: no list that comes late
  const person = await Person.opens(page, site.address);
  await person.settles();
  return { page, person };
}

// At 50 % a laptop's window is twice as wide and high, and two CSS pixels share one of the screen.
const windows = {
  'a phone': { viewport: phone },
  'a laptop': { viewport: laptop },
  'a laptop at 50 %': { viewport: { width: 2 * laptop.width, height: 2 * laptop.height }, deviceScaleFactor: 0.5 },
};
for (const [window, options] of Object.entries(windows)) {
  test(`words are painted where their elements lie, on ${window}`, async () => {
    const { page, person } = await opened(options);
    const look_at = async () => {
      const places = await page.evaluate(() => [...document.querySelectorAll('#mirror :is(h1, h2, p.paragraph, button, label.option, label.card)')]
        .map((element) => ({ name: element.textContent.slice(0, 40), box: element.getBoundingClientRect().toJSON() }))
        .filter(({ box }) => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight));
      assert.ok(places.length >= 4, `${places.length} painted things`);
      for (const { name, box } of places) assert.ok((await colours(page, box)) > 8, `“${name}” is painted on the ${await person.screen()}`);
    };
    await look_at();
    await answer_birth(person, { last: 'question/requester_who' });
    await person.settles();
    await look_at();
    await page.close();
  });
}

test('nothing is painted while nothing changes', async () => {
  const { page, person } = await opened({});
  await answer_birth(person, { last: 'question/requester_who' });
  await page.driver.waitForLoadState('networkidle'); // pictures of later screens
  await person.settles();
  const drawn = () => page.evaluate(() => globalThis.camtay.frames);
  const before = await drawn();
  // A hundred frames of the browser.
  await page.evaluate(() => new Promise((done) => {
    let frames = 0;
    const frame = () => (++frames === 100 ? done() : requestAnimationFrame(frame));
    requestAnimationFrame(frame);
  }));
  assert.equal(await drawn(), before);
  await person.chooses('Bố cháu');
  await person.settles();
  const answered = await drawn();
  assert.ok(answered > before && answered <= before + 3, `a choice costs ${answered - before} frames`);
  await page.close();
});

test('a canvas that was lost is painted again as it was', async () => {
  const { page, person } = await opened({});
  await answer_birth(person, { last: 'question/requester_who' });
  await person.chooses('Mẹ cháu');
  await person.settles();
  await page.evaluate(() => document.activeElement.blur());
  const before = await page.screenshot();
  await page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    globalThis.loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? canvas.getContext('webgl')?.getExtension('WEBGL_lose_context');
    globalThis.loss.loseContext();
  });
  // Meanwhile the page goes on plainly.
  await until('the plain skin', async () => (await person.skin()) === 'plain');
  await person.chooses('Bố cháu');
  await person.chooses('Mẹ cháu');
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => globalThis.loss.restoreContext());
  await until('the canvas', async () => (await person.skin()) === 'canvas');
  await page.evaluate(() => scrollTo(0, 0));
  await until('the picture as it was', async () => {
    await person.settles();
    return before.equals(await page.screenshot());
  });
  await page.close();
});

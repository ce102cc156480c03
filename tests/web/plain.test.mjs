// The plain skin is the same page without the canvas: where WebGL is missing, in forced colours, and on request.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { laptop, open_chromium } from './browsers.mjs';
import { answer_birth, mothers_form } from './journey.mjs';
import { pdf_words } from './pdf.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

const canvas_is_seen = () => getComputedStyle(document.getElementById('canvas')).visibility === 'visible';

test('a browser without WebGL does the whole job plainly', async () => {
  const old = await open_chromium({ args: ['--disable-3d-apis'] });
  const page = await old.page();
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl')), null);
  await answer_birth(person);
  const form = await page.download(() => person.presses('Lưu tờ khai về máy'));
  const words = pdf_words(form.bytes);
  for (const wanted of mothers_form) assert.ok(words.includes(wanted), wanted);
  // The browser itself says that there is no WebGL; the page has nothing to add.
  assert.deepEqual(page.witness.complaints.filter((line) => !/WebGL/.test(line)), []);
  await old.close();
});

test('forced colours show the plain skin at once, and give the canvas back', async () => {
  const page = await browser.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  assert.ok(await page.evaluate(canvas_is_seen));
  await page.driver.emulateMedia({ forcedColors: 'active' });
  await until('the plain skin', async () => (await person.skin()) === 'plain');
  assert.ok(!(await page.evaluate(canvas_is_seen)));
  await person.chooses('Cho tôi, nhà tôi');
  await person.presses('Bắt đầu');
  await person.arrives_at('choose');
  assert.deepEqual(await violations(page), []);
  await page.driver.emulateMedia({ forcedColors: 'none' });
  await until('the canvas', async () => (await person.skin()) === 'canvas');
  assert.ok(await page.evaluate(canvas_is_seen));
  await page.close();
});

test('whoever comes with forced colours never meets the canvas', async () => {
  const page = await browser.page({ forcedColors: 'active' });
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  await answer_birth(person, { last: 'question/requester_full_name' });
  assert.ok(!(await page.evaluate(canvas_is_seen)));
  await page.close();
});

test('“Trang đơn giản” changes the skin where one stands, and it stays changed', async () => {
  const page = await browser.page();
  const person = await Person.opens(page, site.address);
  await person.chooses('Tôi giúp người khác');
  await person.presses('Trang đơn giản');
  await until('the plain skin', async () => (await person.skin()) === 'plain');
  assert.ok(await page.evaluate(() => document.getElementById('who/other').checked));
  await person.settles();
  await page.reload();
  await person.waits_for_program();
  assert.equal(await person.skin(), 'plain');
  await person.presses('Trang có hình');
  await until('the canvas', async () => (await person.skin()) === 'canvas');
  await page.close();
});

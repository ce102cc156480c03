// On paper: the form as the program prints it, and any screen as Ctrl+P prints it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { laptop, open_chromium } from './browsers.mjs';
import { answer_birth, mothers_form } from './journey.mjs';
import { pdf_facts, pdf_words } from './pdf.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site, browser, page, person, form;
before(async () => {
  [site, browser] = await Promise.all([open_site(), open_chromium()]);
  page = await browser.page({ viewport: laptop });
  // The dialogue of the browser would wait for a person: what it would have printed is printed below.
  await page.before_each_load(() => {
    globalThis.printed = 0;
    globalThis.print = () => { globalThis.printed += 1; };
  });
  person = await Person.opens(page, site.address);
  await answer_birth(person);
  form = await page.download(() => person.presses('Lưu tờ khai về máy'));
});
after(async () => { await browser.close(); site.close(); });

const a4 = /^59[45](\.\d+)? x 84[12](\.\d+)? pts/;

test('the program prints the pages of the form, with the words of the PDF, on A4', async () => {
  await person.presses('In tờ khai');
  await until('the printing', () => page.evaluate(() => globalThis.printed === 1));
  const paper = await page.driver.pdf({ preferCSSPageSize: true });
  const facts = pdf_facts(paper);
  assert.match(facts['Page size'], a4);
  assert.equal(facts.Pages, pdf_facts(form.bytes).Pages);
  const words = pdf_words(paper);
  for (const wanted of mothers_form) assert.ok(words.includes(wanted), `“${wanted}” in: ${words}`);
  // Dotted lines and the cross in a box are drawn by the one and written by the other: only words are compared.
  const letters = (text) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu).filter((word) => word !== 'X').sort();
  assert.deepEqual(letters(words), letters(pdf_words(form.bytes)));
  for (const control of ['Quay lại', 'Lưu tờ khai về máy']) assert.ok(!words.includes(control));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

test('Ctrl+P prints the screen plainly, in either skin, without its buttons', async () => {
  const paper = await page.driver.pdf({ format: 'A4' });
  assert.match(pdf_facts(paper)['Page size'], a4);
  const words = pdf_words(paper);
  for (const wanted of ['Đã làm xong tờ khai.', 'CHƯA NỘP.', 'Mang theo']) assert.ok(words.includes(wanted), words);
  for (const control of ['Quay lại', 'Lưu tờ khai về máy', 'In tờ khai']) assert.ok(!words.includes(control), control);
});

test('the preview shows the pages of the form, and prints them too', async () => {
  await person.presses('Xem lại tờ khai');
  await person.arrives_at('preview');
  const spoken = await page.evaluate(() => document.querySelector('.sheet').textContent);
  assert.ok(spoken.includes('LÊ THỊ NA'), 'the page can be read by who does not see it');
  const words = pdf_words(await page.driver.pdf({ format: 'A4' }));
  assert.ok(words.includes('040199000123'), words);
  const width = () => page.evaluate(() => document.querySelector('.sheet .page').getBoundingClientRect().width);
  const before = await width();
  await person.presses('Phóng to');
  await until('a larger page', async () => (await width()) > before * 1.4);
  await person.presses('Thu nhỏ');
  await until('the page as it was', async () => Math.abs((await width()) - before) < 2);
});

test('a blank form for writing by hand holds none of the answers', async () => {
  await person.presses('Đúng rồi');
  await person.arrives_at('done');
  const blank = await page.download(() => person.presses('Lấy tờ trống để viết tay'));
  assert.equal(blank.name, 'to-khai-khai-sinh-trong.pdf');
  const words = pdf_words(blank.bytes);
  assert.ok(words.includes('TỜ KHAI ĐĂNG KÝ KHAI SINH'));
  for (const answer of ['LÊ', '040199000123', 'Nghi Lộc']) assert.ok(!words.includes(answer), `“${answer}” in: ${words}`);
});

// A weak network: a file that does not come is asked for again, first by the page itself and then by the person.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open_chromium } from './browsers.mjs';
import { answer_birth, mothers_form } from './journey.mjs';
import { pdf_words } from './pdf.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

// A page whose network loses the file of that name until it is mended.
async function weak_page(file, { skin }) {
  const page = await browser.page();
  const network = { lost: 0, weak: true };
  await page.driver.route(file, (route) => {
    if (!network.weak) return route.continue();
    ++network.lost;
    return route.abort('connectionreset');
  });
  const person = await Person.opens(page, site.address, { skin });
  return { page, person, network };
}

async function fails(person) {
  await until('that a file did not come', async () =>
    (await person.page.evaluate(() => document.getElementById('mirror').dataset.screen)) === 'waiting/failed');
  await person.sees('Mạng đang yếu. Ông/bà bấm Thử lại.');
}

for (const skin of ['canvas', 'plain']) {
  test(`a procedure that does not come is asked for again by the person, ${skin} skin`, async () => {
    const { page, person, network } = await weak_page(/\/procedures-\w+\/khai-sinh\.json/, { skin });
    await person.chooses('Cho tôi, nhà tôi');
    await person.presses('Bắt đầu');
    await person.arrives_at('choose');
    await person.presses('Tìm giấy khác');
    await person.types('khai sinh');
    await person.chooses('Khai sinh cho cháu bé');
    await person.presses('Tiếp tục');
    await fails(person);
    assert.equal(network.lost, 2, 'the page has tried twice by itself');

    // Still weak: the person is told again, and can press again.
    await person.presses('Thử lại');
    await until('two more tries', () => network.lost === 4);
    await fails(person);
    network.weak = false;
    await person.presses('Thử lại');
    await person.arrives_at('before/khai-sinh');
    await answer_birth(person, { last: 'question/requester_full_name' });
    await page.close();
  });
}

test('the voice menu, whose part of the program does not come, is asked for again', async () => {
  const { page, person, network } = await weak_page(/\/packs-\w+\.js/, { skin: 'canvas' });
  await person.presses('Chữ to, màu, giọng');
  await person.is_asked('Chữ to, màu, giọng');
  await person.presses('Chọn giọng, thu giọng');
  await fails(person);
  network.weak = false;
  await person.presses('Thử lại');
  await person.is_asked('Chọn giọng đọc');
  await page.close();
});

test('a form that does not come at the end loses nothing of what was answered', async () => {
  const { page, person, network } = await weak_page(/\/forms-\w+\/khai-sinh\.json/, { skin: 'canvas' });
  await answer_birth(person, { last: 'check/copies' });
  await person.presses('Đúng rồi');
  await fails(person);
  network.weak = false;
  await person.presses('Thử lại');
  await person.arrives_at('preview');
  await answer_birth(person);
  const form = await page.download(() => person.presses('Lưu tờ khai về máy'));
  const words = pdf_words(form.bytes);
  for (const wanted of mothers_form) assert.ok(words.includes(wanted), wanted);
  await page.close();
});

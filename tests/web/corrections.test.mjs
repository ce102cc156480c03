// Nobody gets everything right the first time: leaving things for later, mending, being asked again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open_chromium } from './browsers.mjs';
import { answer_birth, mother } from './journey.mjs';
import { pdf_words } from './pdf.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

async function at(screen, answers = mother) {
  const page = await browser.page();
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { answers, last: screen });
  return { page, person };
}

test('what was left for later is listed at the end, and can be given there', async () => {
  const { page, person } = await at('question/requester_id_document_number');
  await person.presses('Để sau');
  await person.leaves('question/requester_id_document_number');
  await answer_birth(person, { last: 'missing' });
  await person.sees('Còn thiếu 1 điều');
  await person.presses('Điền: số căn cước của ông/bà');
  await person.arrives_at('question/requester_id_document_number');
  await person.types('040199000123');
  await person.presses('Tiếp tục');
  // Back at the list, which is empty now.
  await person.arrives_at('missing');
  await person.sees('Đủ cả rồi');
  await person.presses('Làm tờ khai');
  await person.leaves('missing');
  await answer_birth(person);
  const form = await page.download(() => person.presses('Lưu tờ khai về máy'));
  assert.ok(pdf_words(form.bytes).includes('040199000123'));
  await page.close();
});

test('“Sửa” asks the one question and returns straight to the check', async () => {
  const { page, person } = await at('check/child');
  await person.presses('Sửa: họ tên của cháu');
  await person.arrives_at('question/child_full_name');
  assert.equal(await person.value(), 'LÊ NA');
  await person.types('Lê Thị Ngọc Ánh');
  await person.presses('Tiếp tục');
  await person.arrives_at('check/child');
  await person.sees('LÊ THỊ NGỌC ÁNH');
  await page.close();
});

test('a number that does not agree with the birthday is asked about again, and kept if it is right', async () => {
  const { page, person } = await at('question/requester_id_document_number');
  await person.types('040 198 000 123');
  await person.presses('Tiếp tục');
  await person.arrives_at('doubt/requester_id_document_number');
  await person.sees('Số căn cước cho thấy sinh năm 1998. Ở trên ghi 1999.');
  await person.presses('Đúng rồi');
  await person.arrives_at('question/authority_province');
  await person.goes_back();
  await person.arrives_at('doubt/requester_id_document_number');
  await person.presses('Sửa số căn cước của ông/bà');
  await person.arrives_at('question/requester_id_document_number');
  assert.equal(await person.value(), '040198000123');
  await page.close();
});

test('eleven digits are met with what to do, and the number is read back in groups', async () => {
  const { page, person } = await at('question/requester_id_document_number');
  await person.types('04019900012');
  await person.sees('Đang có: 040 199 000 12. Đã có 11 số, cần 12 số.');
  await person.presses('Tiếp tục');
  await person.sees('Số trên thẻ có 12 chữ số. Ở đây có 11. Ông/bà xem lại giúp.');
  assert.equal(await person.value(), '04019900012');
  await person.types('040199000123');
  await person.presses('Tiếp tục');
  await person.leaves('question/requester_id_document_number');
  await page.close();
});

test('every question says why it is asked and where the answer stands on the papers', async () => {
  const { page, person } = await at('question/requester_id_document_number');
  await person.presses('Vì sao hỏi?');
  await person.sees('Có đủ 12 số thì không phải ghi nơi ở.');
  await person.presses('Ở đâu trên giấy?');
  await person.sees('Số in to ở mặt trước thẻ, có 12 chữ số.');
  assert.equal(await page.count('img', 'Số in to ở mặt trước thẻ, có 12 chữ số.'), 1);
  assert.equal(await person.screen(), 'question/requester_id_document_number');
  await page.close();
});

// Vietnamese as it is typed on real keyboards. A field belongs to the person: nothing she types is lost or moved.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { laptop, open_chromium } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';

const label = 'Họ tên đầy đủ của ông/bà là gì ạ?';
let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

// At the first question that is typed, in its field.
async function at_the_name(options) {
  const page = await browser.page({ viewport: laptop, ...options });
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_full_name' });
  await page.click('textbox', label);
  return { page, person };
}

// What the program has, not what the field shows: after the next screen the answer is shown again in the program's words.
async function program_has(person, name) {
  await person.presses('Tiếp tục');
  await person.leaves('question/requester_full_name');
  await person.goes_back();
  await person.is_asked(label);
  assert.equal(await person.value(label), name);
}

test('an input method composes Vietnamese letter by letter', async () => {
  const { page, person } = await at_the_name();
  const keyboard = await page.driver.context().newCDPSession(page.driver);
  for (const composed of ['N', 'Ng', 'Ngu', 'Nguy', 'Nguyê', 'Nguyễ', 'Nguyễn']) {
    await keyboard.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
    await person.settles(); // the program answers each letter, and must not touch the field meanwhile
    assert.equal(await person.value(label), composed);
  }
  await keyboard.send('Input.insertText', { text: 'Nguyễn' });
  await page.type(' Thị Dương');
  assert.equal(await person.value(label), 'Nguyễn Thị Dương');
  await program_has(person, 'NGUYỄN THỊ DƯƠNG');
  await page.close();
});

test('Enter that ends a composition does not go on to the next question', async () => {
  const { page, person } = await at_the_name();
  const keyboard = await page.driver.context().newCDPSession(page.driver);
  await keyboard.send('Input.imeSetComposition', { text: 'Lê', selectionStart: 2, selectionEnd: 2 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229, code: 'Enter' });
  await keyboard.send('Input.insertText', { text: 'Lê' });
  await person.settles();
  assert.equal(await person.screen(), 'question/requester_full_name');
  await page.type(' Thị Na');
  await page.key('Enter');
  await person.leaves('question/requester_full_name');
  await page.close();
});

test('Unikey takes a letter back and puts another one', async () => {
  const { page, person } = await at_the_name();
  for (const [typed, instead] of [['Le', 'ê'], [' Thi', 'ị'], [' Na', undefined], [' D', 'Đ'], ['ao', 'ào']]) {
    await page.type(typed);
    if (!instead) continue;
    for (const _ of instead) await page.key('Backspace');
    await page.driver.keyboard.insertText(instead);
  }
  assert.equal(await person.value(label), 'Lê Thị Na Đào');
  await program_has(person, 'LÊ THỊ NA ĐÀO');
  await page.close();
});

test('decomposed letters from elsewhere are composed, and undo still works', async () => {
  const { page, person } = await at_the_name();
  await page.type('Bà ');
  await page.driver.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'Đặng Ngọc Ẩn'.normalize('NFD'));
  await page.key('Control+v');
  await person.sees(''); // the paste has been heard
  assert.equal(await person.value(label), 'Bà Đặng Ngọc Ẩn');
  await page.key('Control+z');
  assert.equal(await person.value(label), 'Bà ');
  await page.key('Control+Shift+z');
  assert.equal(await person.value(label), 'Bà Đặng Ngọc Ẩn');
  await program_has(person, 'BÀ ĐẶNG NGỌC ẨN');
  await page.close();
});

test('fast typing loses nothing, and the field keeps its focus and caret', async () => {
  const { page, person } = await at_the_name();
  const name = 'Công Tằng Tôn Nữ Phúc Hồng Nhung Ánh Dương';
  await page.evaluate(() => {
    globalThis.lost = [];
    document.activeElement.addEventListener('blur', () => globalThis.lost.push('blur'));
    globalThis.field = document.activeElement;
  });
  await page.driver.keyboard.type(name, { delay: 0 });
  assert.equal(await person.value(label), name);
  // In the middle, letter by letter, each answered by the program.
  for (let steps = 0; steps < 'Dương'.length; ++steps) await page.key('ArrowLeft');
  for (const letter of 'Thị ') {
    await page.type(letter);
    await person.settles();
  }
  assert.equal(await person.value(label), name.replace('Dương', 'Thị Dương'));
  const after = await page.evaluate(() => ({
    lost: globalThis.lost, same: document.activeElement === globalThis.field, caret: document.activeElement.selectionStart,
  }));
  assert.deepEqual(after, { lost: [], same: true, caret: name.length - 'Dương'.length + 'Thị '.length });
  await program_has(person, name.replace('Dương', 'Thị Dương').toUpperCase());
  await page.close();
});

test('a wrong answer stays as it was written, and the complaint says what to do', async () => {
  const { page, person } = await at_the_name();
  await page.type('Lê Thị 5');
  await person.presses('Tiếp tục');
  await person.sees('Họ tên chỉ gồm chữ.');
  assert.equal(await person.value(label), 'Lê Thị 5');
  const told = await page.evaluate(() => {
    const field = document.querySelector('#mirror input[type=text]');
    return { invalid: field.getAttribute('aria-invalid'), by: field.getAttribute('aria-describedby'), alert: document.activeElement.getAttribute('role') };
  });
  assert.equal(told.invalid, 'true');
  assert.match(told.by, /\bcomplaint\b/);
  assert.equal(told.alert, 'alert');
  await page.close();
});

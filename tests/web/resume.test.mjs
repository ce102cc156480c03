// Whatever happens to the browser, the person finds her question and every answer again.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { kill, open_chromium, open_kept_chromium, open_kept_firefox } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site;
before(async () => { site = await open_site(); });
after(() => site.close());

async function answers_given(person) {
  const answers = {};
  for (;;) {
    const screen = await person.screen();
    if (screen === 'before/khai-sinh') return answers;
    answers[screen] = await person.page.evaluate(() => [...document.querySelectorAll('#mirror :is(input, textarea)')]
      .filter((input) => (input.type === 'text' ? input.value : input.checked)).map((input) => (input.type === 'text' ? input.value : input.id)));
    await person.goes_back();
    await person.leaves(screen);
  }
}

for (const [name, open] of [['Chromium', open_kept_chromium], ['Firefox', open_kept_firefox]]) {
  test(`a ${name} that is killed comes back to the same question with every answer`, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-kept-'));
    let browser = await open(folder);
    const skin = name === 'Firefox' ? 'plain' : 'canvas'; // without a display Firefox draws nothing
    const opens = () => Person.opens(browser.page, site.address, { skin });
    let person = await opens();
    await answer_birth(person, { last: 'question/requester_id_document_number' });
    // In the middle of a number, which no button has confirmed.
    await browser.page.click('textbox', 'Số căn cước của ông/bà là bao nhiêu ạ?');
    await browser.page.type('040199');
    await person.sees('Đang có: 040 199');
    // A letter may be lost with the millisecond in which it was typed; what the store has confirmed may not.
    await until('the number in the store', async () => (await stored(browser.page)).includes('040199'));
    kill(folder);
    await browser.close().catch(() => {});

    browser = await open(folder);
    person = await opens();
    assert.equal(await person.screen(), 'question/requester_id_document_number');
    assert.equal(await person.value(), '040199');
    const answers = await answers_given(person);
    assert.deepEqual(answers['question/requester_full_name'], ['LÊ THỊ NA']);
    assert.deepEqual(answers['question/requester_birth_date'], ['2', '4', '1999']);
    assert.deepEqual(answers['question/requester_who'], ['requester_who/mother']);
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
}

// What the device keeps, as text.
const stored = (page) => page.evaluate(() => new Promise((done) => {
  const request = indexedDB.open('camtay');
  request.onsuccess = () => {
    const read = request.result.transaction('kept').objectStore('kept').get('state');
    read.onsuccess = () => (request.result.close(), done(String(read.result)));
  };
}));

test('reload, Back and Forward of the browser keep the place and the answers', async () => {
  const browser = await open_chromium();
  const page = await browser.page();
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_birth_date' });
  await person.types('5', 'Ngày');

  await page.reload();
  await person.waits_for_program();
  await person.arrives_at('question/requester_birth_date');
  assert.equal(await person.value('Ngày'), '5');

  await page.go_back();
  await person.arrives_at('question/requester_full_name');
  assert.equal(await person.value(), 'LÊ THỊ NA');
  await page.go_back();
  await person.arrives_at('question/requester_who');
  await page.go_forward();
  await person.arrives_at('question/requester_full_name');
  await page.go_forward();
  await person.arrives_at('question/requester_birth_date');
  assert.equal(await person.value('Ngày'), '5');

  // The button on the page and the browser's own walk the same way.
  await person.goes_back();
  await person.arrives_at('question/requester_full_name');
  await page.go_forward();
  await person.arrives_at('question/requester_birth_date');

  // Reloaded in the middle of the trail, both directions are still there.
  await page.go_back();
  await person.arrives_at('question/requester_full_name');
  await page.reload();
  await person.waits_for_program();
  await person.arrives_at('question/requester_full_name');
  await page.go_forward();
  await person.arrives_at('question/requester_birth_date');
  await page.go_back();
  await page.go_back();
  await person.arrives_at('question/requester_who');
  assert.deepEqual(page.witness.complaints, []);
  await browser.close();
});

test('Back in the moment a screen comes leads to the one before it', async () => {
  const browser = await open_chromium();
  const page = await browser.page();
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_birth_date' });
  await person.goes_back();
  await person.arrives_at('question/requester_full_name');
  // Before the screen's entry is written, and while the browser is on its way back.
  for (const is_written of [false, true]) {
    await page.evaluate((writes) => new Promise((done) => {
      const mirror = document.getElementById('mirror');
      const seen = new MutationObserver(() => {
        if (mirror.dataset.screen !== 'question/requester_birth_date') return;
        seen.disconnect();
        history.back();
        if (writes) dispatchEvent(new Event('pagehide'));
        done();
      });
      seen.observe(mirror, { attributes: true });
      [...document.querySelectorAll('#mirror button')].find((button) => button.textContent.includes('Tiếp tục')).click();
    }), is_written);
    await person.arrives_at('question/requester_full_name');
  }
  assert.equal(await person.value(), 'LÊ THỊ NA');
  await person.presses('Tiếp tục');
  await person.arrives_at('question/requester_birth_date');
  await page.go_back();
  await person.arrives_at('question/requester_full_name');
  await page.go_back();
  await person.arrives_at('question/requester_who');
  await browser.close();
});

test('a slow store loses nothing: nothing is shown as new before it has answered', async () => {
  const browser = await open_chromium();
  const page = await browser.page();
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_birth_date' });
  await until('the name in the store', async () => (await stored(page)).includes('LÊ THỊ NA'));
  // From the next visit on the store answers when it is allowed to.
  await page.before_each_load(() => {
    const allowed = new Promise((done) => { globalThis.allow = done; });
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...names) {
      const late = {};
      allowed.then(() => {
        const request = open.apply(this, names);
        request.onsuccess = () => late.onsuccess.call(Object.assign(late, { result: request.result }));
      });
      return late;
    };
  });
  await page.reload();
  await person.sees('Ông/bà làm giấy cho ai?');
  await page.click('radio', 'Tôi giúp người khác'); // what belongs to the welcome only
  await page.driver.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => globalThis.camtay.frames), 0);
  await page.evaluate(() => globalThis.allow());
  await person.waits_for_program();
  await person.arrives_at('question/requester_birth_date');
  await person.goes_back();
  await person.arrives_at('question/requester_full_name');
  assert.equal(await person.value(), 'LÊ THỊ NA');
  await browser.close();
});

test('wiping leaves nothing behind', async () => {
  const browser = await open_chromium();
  const page = await browser.page();
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_birth_date' });
  await person.presses('Giúp đỡ');
  await person.arrives_at('help');
  await person.presses('Xoá hết những gì đã ghi');
  await person.presses('Xoá thật');
  await person.sees('Đã xoá.');
  await until('an empty store', async () => !(await stored(page)).includes('LÊ THỊ NA'));
  await page.reload();
  await person.waits_for_program();
  assert.ok(!(await person.words()).includes('LÊ THỊ NA'));
  await browser.close();
});

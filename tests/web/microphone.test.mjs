// The microphone of a voice that is recorded: what the browser gives, refuses or takes away.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { open_chromium } from './browsers.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';
import { asks_to_record, leaves_menu, menu } from './voice_menu.mjs';

let site, browser, page;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(() => {
  site.close();
  return browser.close();
});
beforeEach(async () => { page = await browser.page(); });
afterEach(() => page.close());

// What the browser says when the person, or nobody, lets the page hear.
for (const [what, fault, words] of [
  ['refused', 'NotAllowedError', 'Máy chưa cho nghe micrô.'],
  ['missing', 'NotFoundError', 'Chưa thấy micrô nào.'],
]) {
  test(`a microphone that is ${what} is told in words`, async () => {
    await page.before_each_load((name) => {
      globalThis.asked_for = 0;
      navigator.mediaDevices.getUserMedia = () => {
        globalThis.asked_for += 1;
        return Promise.reject(new DOMException('', name));
      };
    }, fault);
    const person = await Person.opens(page, site.address, { skin: 'plain' });
    await asks_to_record(person);
    assert.equal(await page.evaluate(() => globalThis.asked_for), 0, 'not before a yes');
    await person.presses('Không');
    await person.is_asked(menu);
    assert.equal(await page.evaluate(() => globalThis.asked_for), 0, 'no is no');
    await leaves_menu(person);
    await asks_to_record(person);
    await person.presses('Cho nghe');
    await person.sees(words);
    assert.equal(await page.evaluate(() => globalThis.asked_for), 1);
  });
}

test('a microphone that the browser gives after the person has left is closed at once', async () => {
  await page.before_each_load(() => {
    globalThis.given = [];
    navigator.mediaDevices.getUserMedia = () => new Promise((done) => {
      globalThis.give = () => {
        const { stream } = new AudioContext().createMediaStreamDestination();
        globalThis.given.push(...stream.getTracks());
        done(stream);
      };
    });
  });
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  const is_open = () => page.evaluate(() => globalThis.given.map(({ readyState }) => readyState === 'live'));
  await asks_to_record(person);
  await person.presses('Cho nghe');
  await until('the browser asks', () => page.evaluate(() => Boolean(globalThis.give)));
  await person.presses('Quay lại');
  await person.is_asked('Ai được nghe giọng này ạ?');
  await page.evaluate(() => globalThis.give());
  await until('it is closed', async () => (await is_open()).join() === 'false');
  await person.is_asked('Ai được nghe giọng này ạ?');

  // Said yes to, it is open; not while the page is hidden.
  await person.presses('Tiếp tục');
  await page.evaluate(() => { globalThis.give = null; });
  await person.presses('Cho nghe');
  await until('the browser asks', () => page.evaluate(() => Boolean(globalThis.give)));
  await page.evaluate(() => globalThis.give());
  await person.is_asked('Ông/bà nói câu này bằng tiếng mình');
  assert.deepEqual(await is_open(), [false, true]);
  await page.evaluate(() => {
    globalThis.give = null;
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    delete document.hidden;
  });
  assert.deepEqual(await is_open(), [false, false]);
  await person.presses('Bắt đầu thu');
  await until('it is asked for again', () => page.evaluate(() => Boolean(globalThis.give)));
  await page.evaluate(() => globalThis.give());
  await until('it is open', async () => (await is_open()).join() === 'false,false,true');

  // Somebody pulls it out before she has said anything; the next line asks for another one.
  await until('recording', () => page.count('button', 'Đọc xong rồi'));
  await page.evaluate(() => {
    globalThis.give = null;
    const [track] = globalThis.given.slice(-1);
    track.stop();
    track.dispatchEvent(new Event('ended')); // stop() alone tells nobody
  });
  await person.presses('Đọc xong rồi');
  await person.sees('Chưa làm được. Ông/bà thử lại.');
  await person.presses('Bắt đầu thu');
  await until('it is asked for again', () => page.evaluate(() => Boolean(globalThis.give)));
  await page.evaluate(() => globalThis.give());
  await until('recording', () => page.count('button', 'Đọc xong rồi'));
});

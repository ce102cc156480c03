// Questions answered by saying the answer, in the browsers' own dictation: turned on where it says where the sound goes, read
// back before it counts, and absent where there is none.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open_chromium, open_firefox } from './browsers.mjs';
import { fake_ears, no_ears } from './ears.mjs';
import { answer_birth } from './journey.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';
import { fake_voices } from './voices.mjs';

let site;
before(async () => { site = await open_site(); });
after(() => site.close());

const ears = (page) => page.evaluate(() => ({ begun: globalThis.ears.begun, open: globalThis.ears.open }));
const hears = (page, ...texts) => page.evaluate((all) => globalThis.ears.hears(...all), texts);
const fails = (page, error) => page.evaluate((what) => globalThis.ears.fails(what), error);

async function opens_dictation(person) {
  await person.presses('Chữ to, màu, giọng');
  await person.is_asked('Chữ to, màu, giọng');
  await person.presses('Nói thay vì gõ');
  await person.is_asked('Nói thay vì gõ');
}

async function turns_on(person) {
  await opens_dictation(person);
  await person.chooses('Bật');
  await person.presses('Xong');
  await person.is_asked('Chữ to, màu, giọng');
  await person.presses('Xong');
  await person.arrives_at('welcome');
}

async function speaks(person, question) {
  const begun = (await ears(person.page)).begun.length;
  await person.arrives_at(`question/${question}`);
  await person.presses('Nói');
  await person.is_asked('Mời ông/bà nói');
  await until('the open microphone', async () => (await ears(person.page)).begun.length > begun);
}

for (const [name, open, skin] of [
  ['Chromium', open_chromium, 'canvas'],
  ['Chromium, plainly', open_chromium, 'plain'],
  ['Firefox, plainly', () => open_firefox({ skin: 'plain' }), 'plain'],
]) {
  describe(name, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser.close());

    async function person_with(setup, argument = {}) {
      const page = await browser.page();
      await page.before_each_load(setup, argument);
      return { page, person: await Person.opens(page, site.address, { skin }) };
    }

    test('a name and a date are said, read back, said again and taken', async () => {
      const { page, person } = await person_with(fake_ears);
      await turns_on(person);
      await answer_birth(person, { last: 'question/requester_full_name' });
      await speaks(person, 'requester_full_name');
      await hears(page, 'nguyễn thị sang', 'nguyễn thị sơn');
      await person.is_asked('Cháu nghe là Nguyễn Thị Sang. Đúng không ạ?');
      await person.presses('Nói lại');
      await person.is_asked('Mời ông/bà nói');
      await until('the open microphone', async () => (await ears(page)).open);
      await hears(page, 'dạ tên tôi là nguyễn thị sơn');
      await person.is_asked('Cháu nghe là Nguyễn Thị Sơn. Đúng không ạ?');
      await person.presses('Đúng');
      await speaks(person, 'requester_birth_date');
      await hears(page, 'mùng năm tháng ba năm chín tám');
      await person.is_asked('Cháu nghe là ngày 5 tháng 3 năm 1998. Đúng không ạ?');
      await person.presses('Đúng');
      await person.arrives_at('question/requester_id_document_kind');
      await person.goes_back();
      await person.arrives_at('question/requester_birth_date');
      assert.deepEqual([await person.value('Ngày'), await person.value('Tháng'), await person.value('Năm')], ['5', '3', '1998']);
      assert.deepEqual((await ears(page)).begun.map(({ lang }) => lang), ['vi-VN', 'vi-VN', 'vi-VN']);
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
    });

    test('what was typed stays until she says “Đúng”, and “Gõ” leads back to it', async () => {
      const { page, person } = await person_with(fake_ears);
      await turns_on(person);
      await answer_birth(person, { last: 'question/requester_full_name' });
      await person.types('Trần Thị Mai');
      await speaks(person, 'requester_full_name');
      await hears(page, 'nguyễn thị sơn');
      await person.presses('Gõ');
      await person.arrives_at('question/requester_full_name');
      assert.equal(await person.value(), 'TRẦN THỊ MAI');
      await page.close();
    });

    test('who cannot type finds it in the help of the question, and is back at it afterwards', async () => {
      const { page, person } = await person_with(fake_ears);
      await answer_birth(person, { last: 'question/requester_full_name' });
      await person.presses('Giúp đỡ');
      await person.is_asked('Giúp đỡ');
      await person.presses('Ông/bà muốn nói thay vì gõ?');
      await person.is_asked('Nói thay vì gõ');
      await person.sees('có thể gửi tiếng nói ra ngoài máy này');
      assert.deepEqual((await ears(page)).begun, []);
      await person.chooses('Bật');
      await person.presses('Xong');
      await speaks(person, 'requester_full_name');
      await hears(page, 'nguyễn thị sơn');
      await person.presses('Đúng');
      await person.arrives_at('question/requester_birth_date');
      await page.close();
    });

    test('a refused microphone is told in words, and so is silence', async () => {
      const { page, person } = await person_with(fake_ears);
      await turns_on(person);
      await answer_birth(person, { last: 'question/requester_full_name' });
      await speaks(person, 'requester_full_name');
      await fails(page, 'not-allowed');
      await person.sees('Trang này chưa được dùng micrô.');
      await person.presses('Nói lại');
      await person.is_asked('Mời ông/bà nói');
      await until('the open microphone', async () => (await ears(page)).open);
      await fails(page, 'no-speech');
      await person.sees('gần máy hơn');
      await person.presses('Gõ');
      await person.arrives_at('question/requester_full_name');
      await page.close();
    });

    test('without dictation in the browser there is no button for it', async () => {
      const { page, person } = await person_with(no_ears);
      await person.presses('Chữ to, màu, giọng');
      await person.is_asked('Chữ to, màu, giọng');
      await person.settles();
      assert.equal(await page.count('button', 'Nói thay vì gõ'), 0);
      await person.presses('Xong');
      await answer_birth(person, { last: 'question/requester_full_name' });
      await person.presses('Giúp đỡ');
      await person.is_asked('Giúp đỡ');
      await person.settles();
      assert.equal(await page.count('button', 'Ông/bà muốn nói thay vì gõ?'), 0);
      await page.close();
    });
  });
}

describe('the microphone', () => {
  let browser;
  before(async () => { browser = await open_chromium(); });
  after(() => browser.close());

  async function person_with(setup, argument = {}) {
    const page = await browser.page();
    await page.before_each_load(setup, argument);
    return { page, person: await Person.opens(page, site.address, { skin: 'plain' }) };
  }

  test('it says where the sound goes: out of the device, or not', async () => {
    for (const [local, words] of [[false, 'có thể gửi tiếng nói ra ngoài máy này'], [true, 'Tiếng nói không ra ngoài.']]) {
      const { page, person } = await person_with(fake_ears, { local });
      await turns_on(person);
      await opens_dictation(person);
      await person.sees(words);
      await person.goes_back();
      await person.presses('Xong');
      await answer_birth(person, { last: 'question/requester_full_name' });
      await speaks(person, 'requester_full_name');
      assert.deepEqual((await ears(page)).begun, [{ lang: 'vi-VN', local }]);
      await page.close();
    }
  });

  test('nothing for it is fetched before it is asked for', async () => {
    const asked = () => site.requests.filter(({ url }) => /listen-/.test(url)).length;
    const before_it = asked();
    const { page, person } = await person_with(fake_ears);
    await answer_birth(person, { last: 'question/requester_full_name' });
    assert.equal(asked(), before_it);
    await page.close();
  });

  test('it is closed when the page is left for another, and when she changes her mind', async () => {
    const { page, person } = await person_with(fake_ears);
    await turns_on(person);
    await answer_birth(person, { last: 'question/requester_full_name' });
    await speaks(person, 'requester_full_name');
    await person.presses('Thôi, không nói nữa');
    await person.arrives_at('question/requester_full_name');
    assert.equal((await ears(page)).open, false);
    await speaks(person, 'requester_full_name');
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await person.arrives_at('question/requester_full_name');
    assert.equal((await ears(page)).open, false);
    await page.close();
  });

  test('the voice is silent before it opens, and says what was heard afterwards', async () => {
    const page = await browser.page();
    await page.before_each_load(fake_ears, {});
    await page.before_each_load(fake_voices, { voices: [{ lang: 'vi-VN', name: 'An', localService: true }] });
    const person = await Person.opens(page, site.address, { skin: 'plain' });
    await turns_on(person);
    await answer_birth(person, { last: 'question/requester_full_name' });
    await person.presses('Nghe lại');
    assert.ok(await page.evaluate(() => globalThis.voice.next()));
    await speaks(person, 'requester_full_name');
    assert.equal(await page.evaluate(() => globalThis.speechSynthesis.speaking), false);
    const said = () => page.evaluate(() => globalThis.voice.said.map(({ text }) => text));
    const before_it = (await said()).length;
    await hears(page, 'nguyễn thị sơn');
    await person.is_asked('Cháu nghe là Nguyễn Thị Sơn. Đúng không ạ?');
    await until('what was heard', () => page.evaluate(() => globalThis.voice.next()));
    assert.match((await said())[before_it], /Cháu nghe là Nguyễn Thị Sơn/);
    await page.close();
  });

  test('the server of the project lets the page itself use it, and nobody else', async () => {
    const answer = await fetch(site.address);
    assert.match(answer.headers.get('permissions-policy'), /microphone=\(self\)/);
  });
});

// The page speaks to the person with the device's voice, in her language or not at all; own_voice.test.mjs: with the site's own.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { open_chromium } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { Person } from './person.mjs';
import { open_site, project } from './site.mjs';
import { until } from './until.mjs';
import { fake_voices } from './voices.mjs';

const vietnamese = { lang: 'vi-VN', name: 'An', localService: true };
const english = { lang: 'en-US', name: 'Ann', localService: true, default: true };
const faraway = { lang: 'vi-VN', name: 'Xa', localService: false };

const words = JSON.parse(fs.readFileSync(`${project}assets/lang/vi.json`, 'utf8'));

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

async function with_voices(voices, { skin = 'canvas', before_press } = {}) {
  const page = await browser.page();
  await page.before_each_load(fake_voices, { voices, before_press });
  return { page, person: await Person.opens(page, site.address, { skin }) };
}

const said = (page) => page.evaluate(() => globalThis.voice.said);
const next = (page) => page.evaluate(() => globalThis.voice.next());
// What the device is asked to say, before it has begun.
const next_asked = (page) => until('something to say', () => page.evaluate(() => globalThis.voice.said.at(-1)?.text));
const finish = (page) => page.evaluate(() => globalThis.voice.finish());
const marked = (page) => page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent).join(''));
async function hears_all(page) {
  const heard = [];
  for (let text = await next(page); text; text = await next(page)) {
    heard.push(text);
    await finish(page);
  }
  return heard;
}

// Tiếng: what is written between spaces, punctuation aside.
const syllables = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('with a Vietnamese voice', () => {
  test('“Bấm để nghe” reads the screen in reading order, in short sentences, by that voice alone', async () => {
    const { page, person } = await with_voices([english, vietnamese]);
    await person.presses('Bấm để nghe');
    const heard = await hears_all(page);
    const all = heard.join(' ');
    const order = ['Cầm Tay', 'làm giấy cho ai', 'Cho tôi, nhà tôi', 'Tôi giúp người khác', 'Không gửi gì đi đâu', 'Bắt đầu'];
    const places = order.map((words) => all.indexOf(words));
    assert.ok(places.every((place) => place >= 0), `${order} in: ${all}`);
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
    for (const { voice, lang, rate } of await said(page)) {
      assert.equal(voice, 'vi-VN');
      assert.equal(lang, 'vi-VN');
      assert.equal(rate, 0.85);
    }
    await page.close();
  });

  test('every screen of the questions is spoken, no utterance longer than 30 tiếng', async () => {
    const { page, person } = await with_voices([vietnamese]);
    await person.presses('Bấm để nghe');
    let heard = (await hears_all(page)).length;
    await answer_birth(person, {
      last: 'question/child_full_name',
      async seen(screen) {
        if (screen === 'welcome') return;
        await until(`a voice on ${screen}`, async () => (await said(page)).length > heard);
        heard += (await hears_all(page)).length;
      },
    });
    const long = (await said(page)).filter(({ text }) => syllables(text) > 30);
    assert.deepEqual(long, []);
    // Numbers of cards are read digit by digit, and signs for the eye are not read at all.
    const strange = (await said(page)).filter(({ text }) => /\d{7,}|[()]|\p{L}\/|\/\p{L}/u.test(text));
    assert.deepEqual(strange, []);
    await page.close();
  });

  test('the sentence being spoken is marked, and only that one', async () => {
    const { page, person } = await with_voices([vietnamese], { skin: 'plain' });
    await person.presses('Bấm để nghe');
    let followed = 0;
    for (let text = await next(page); text; text = await next(page)) {
      await person.settles();
      const seen = await marked(page);
      assert.ok(seen.length > 0, `“${text}” is marked`);
      const plain = (words) => words.replace(/[/()]/g, ' ').replace(/\s+/g, ' ').trim();
      // What a button is for is said while its label is marked.
      const button = await page.evaluate(() => document.querySelector('mark').closest('button')?.id);
      assert.ok(text === words[`speak.about.${button}`] || plain(text).includes(plain(seen)), `“${seen}” is marked while “${text}” is spoken`);
      ++followed;
      await finish(page);
    }
    assert.ok(followed >= 6);
    await until('no mark when all is said', async () => (await marked(page)) === '');
    await page.close();
  });

  test('what is said after a press that cut the voice short is marked too', async () => {
    const { page, person } = await with_voices([vietnamese], { skin: 'plain' });
    await person.presses('Bấm để nghe');
    await next(page);
    await until('the mark', async () => (await marked(page)) === 'Cầm Tay');
    await person.presses('Chậm lại');
    await next(page);
    await until('the mark again', async () => (await marked(page)) === 'Cầm Tay');
    await person.presses('Chữ to, màu, giọng');
    await person.is_asked('Chữ to, màu, giọng');
    await next(page);
    await until('the mark on the next screen', async () => (await marked(page)) === 'Chữ to, màu, giọng');
    await page.close();
  });

  test('on the canvas the sentence being spoken is painted differently', async () => {
    const { page, person } = await with_voices([vietnamese]);
    await person.settles();
    const silent = await page.screenshot();
    await person.presses('Bấm để nghe');
    await next(page);
    await person.settles();
    const speaking = await page.screenshot();
    assert.notDeepEqual(speaking, silent);
    await page.close();
  });

  test('any press stops the voice', async () => {
    const { page, person } = await with_voices([vietnamese]);
    await person.presses('Bấm để nghe');
    assert.ok(await next(page));
    await person.chooses('Tôi giúp người khác');
    await person.settles();
    // What is spoken now is the choice itself, not the rest of the screen.
    assert.match(await next(page), /Tôi giúp người khác/);
    await finish(page);
    assert.equal(await next(page), 'Đã chọn');
    await finish(page);
    assert.equal(await next(page), null);
    await page.close();
  });

  test('“Chậm lại” speaks slower, “Tắt tiếng” no more', async () => {
    const { page, person } = await with_voices([vietnamese]);
    await person.presses('Bấm để nghe');
    await next(page);
    await person.presses('Chậm lại');
    await person.settles();
    await next(page);
    assert.equal((await said(page)).at(-1).rate, 0.7);
    await person.presses('Tắt tiếng');
    await person.settles();
    assert.equal(await next(page), null, 'what was being said is said no more');
    const count = (await said(page)).length;
    await person.chooses('Tôi giúp người khác');
    await person.presses('Bắt đầu');
    await person.arrives_at('choose');
    await person.settles();
    assert.equal((await said(page)).length, count);
    await page.close();
  });
});

async function turns_english(person) {
  await person.presses('Chữ to, màu, giọng');
  await person.chooses('English');
  await person.is_asked('Text size, colours, voice');
}

describe('on a site without a voice of its own', () => {
  let bare;
  before(async () => { bare = await open_site({ without: ['voice/ours.js'] }); });
  after(() => bare.close());

  async function with_only(voices) {
    const page = await browser.page();
    await page.before_each_load(fake_voices, { voices });
    return { page, person: await Person.opens(page, bare.address) };
  }

  for (const [what, voices] of [['only an English voice', [english]], ['no voice', []]]) {
    test(`with ${what} the page says so and never speaks`, async () => {
      const { page, person } = await with_only(voices);
      await person.presses('Bấm để nghe');
      await person.sees('Máy này chưa có giọng tiếng Việt, nên chưa đọc to được.');
      await answer_birth(person, { last: 'question/requester_full_name' });
      assert.deepEqual(await said(page), []);
      await page.close();
    });
  }

  test('without a Vietnamese voice an English page is read on, its Vietnamese words in plain letters', async () => {
    const { page, person } = await with_only([english]);
    await turns_english(person);
    await person.presses('Listen again');
    const heard = await hears_all(page);
    assert.ok(heard.indexOf('tieng viet') > 0, heard.join('\n'));
    assert.ok(heard.indexOf('English') > heard.indexOf('tieng viet'));
    await page.close();
  });

  test('a voice of the network says questions, and never what the person answered', async () => {
    const { page, person } = await with_only([english, faraway]);
    await person.presses('Bấm để nghe');
    assert.match(await next(page), /Cầm Tay/);
    await answer_birth(person, { last: 'question/requester_birth_date' });
    await hears_all(page);
    const heard = (await said(page)).map(({ text }) => text).join('\n');
    assert.match(heard, /Họ tên đầy đủ/);
    assert.doesNotMatch(heard, /Lê|Đã chọn/);
    // What is passed over does not end the reading: the name stands between the question and the buttons.
    await person.goes_back();
    await person.arrives_at('question/requester_full_name');
    await hears_all(page);
    await person.presses('Nghe lại');
    const again = await hears_all(page);
    assert.ok(again.some((text) => /Họ tên đầy đủ/.test(text)), again.join(' | '));
    assert.equal(again.at(-1), words['speak.about.help']);
    assert.doesNotMatch(again.join('\n'), /Lê/);
    await page.close();
  });
});

describe('on a site with a voice of its own', () => {
  const ours = (page) => page.witness.requests.filter(({ url }) => url.includes('/voice/'));

  test('a voice of the device is taken, and ours is not even fetched', async () => {
    const { page, person } = await with_voices([english, vietnamese]);
    await person.presses('Bấm để nghe');
    await hears_all(page);
    assert.deepEqual(ours(page), []);
    await page.close();
  });

  for (const before_press of ['is refused', 'is forgotten']) {
    test(`a device by which what is asked for before the first press ${before_press} keeps its voice`, async () => {
      const { page, person } = await with_voices([vietnamese], { before_press });
      await person.presses('Bấm để nghe');
      assert.match(await next_asked(page), /Cầm Tay/);
      await person.chooses('Cho tôi, nhà tôi');
      await person.presses('Bắt đầu');
      await person.arrives_at('choose');
      await page.reload();
      await until('that it was to speak by itself', () => page.evaluate(() => globalThis.voice.unheard > 0));
      assert.deepEqual(await said(page), []);
      await person.presses('Nghe lại');
      assert.ok(await next_asked(page));
      assert.deepEqual(ours(page), []);
      await page.close();
    });
  }

  test('a voice of the network is never used', async () => {
    const { page, person } = await with_voices([english, faraway]);
    await person.presses('Bấm để nghe');
    await until('our own voice', () => ours(page).length > 0);
    await answer_birth(person, { last: 'question/requester_full_name' });
    assert.deepEqual(await said(page), []);
    await page.close();
  });

  test('what the device cannot say ours says', async () => {
    const { page, person } = await with_voices([vietnamese]);
    await person.presses('Bấm để nghe');
    assert.match(await next_asked(page), /Cầm Tay/);
    await page.evaluate(() => globalThis.voice.fail());
    await until('our own voice', () => ours(page).length > 0);
    await page.close();
  });

  test('the Vietnamese words of an English page are said by a Vietnamese voice, and marked as Vietnamese', async () => {
    const { page, person } = await with_voices([english, vietnamese], { skin: 'plain' });
    await turns_english(person);
    const named = () => page.evaluate(() => [...document.querySelectorAll('#mirror span[lang=vi]')].map((one) => one.textContent));
    assert.deepEqual(await named(), ['Tiếng Việt']);
    await person.presses('Listen again');
    await hears_all(page);
    const all = await said(page);
    assert.deepEqual(all.filter(({ voice }) => voice === 'vi-VN').map(({ text }) => text), ['Tiếng Việt']);
    assert.ok(all.some(({ text, voice }) => text === 'English' && voice === 'en-US'));
    await person.chooses('Tiếng Việt');
    await person.is_asked('Chữ to, màu, giọng');
    assert.deepEqual(await named(), []);
    await page.close();
  });

  test('an English page may be read by the English voice', async () => {
    const { page, person } = await with_voices([english]);
    await turns_english(person);
    await person.presses('Listen again');
    assert.ok(await next(page));
    for (const { voice } of await said(page)) assert.equal(voice, 'en-US');
    await page.close();
  });
});

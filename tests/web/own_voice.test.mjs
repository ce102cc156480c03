// A device without a Vietnamese voice: the site's own speaks.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open_chromium, open_firefox } from './browsers.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound, watch_highlight, watch_painted_highlight } from './sound.mjs';
import { until } from './until.mjs';

let site;
before(async () => { site = await open_site(); });
after(() => site.close());

const played = (page) => page.evaluate(() => globalThis.sound.played);
const motto = 'Chỉ từng bước làm giấy tờ';
async function reads_in_english(person) {
  await person.presses('Chữ to, màu, giọng');
  await person.chooses('English');
  await person.is_asked('Text size, colours, voice');
  await person.presses('Listen again');
}
const tiếng = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

// No word is marked before it is heard. `marks`: performance.now() for each word of the utterance that was said as number `which`.
async function assert_with_the_sound(page, which, marks) {
  const [{ begun }, { words }] = await page.evaluate((at) => [globalThis.sound.played[at], globalThis.sound.made[at]], which);
  assert.equal(marks.length, words.length);
  // Clocks of a browser may be some milliseconds apart.
  marks.forEach((mark, at) => assert.ok(mark - begun > 1000 * words[at][1] - 5, `word ${at + 1}: ${mark - begun} ms, heard at ${words[at][1]} s`));
}

for (const [browser_name, open] of [['Chromium', () => open_chromium()], ['Firefox', () => open_firefox({ skin: 'plain' })]]) {
  describe(`${browser_name} without a voice of the device`, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser.close());

    async function arrives() {
      const page = await browser.page();
      await page.before_each_load(listen_to_sound);
      return { page, person: await Person.opens(page, site.address, { skin: 'plain' }) };
    }
    async function hears(page) {
      await until('a sound', async () => (await played(page)).some(({ ended }) => !ended));
    }

    test('the first button gives Vietnamese sound of the right length, and nothing was fetched for it before', async () => {
      const { page, person } = await arrives();
      const of_the_voice = () => page.witness.requests.filter(({ url }) => url.includes('/voice/'));
      assert.deepEqual(of_the_voice(), []);
      await person.presses('Bấm để nghe');
      await until('a sound that is not silent', () => page.evaluate(() => globalThis.sound.loudness() > 0.01));
      const [first] = await played(page);
      const [{ text, name }] = await page.evaluate(() => globalThis.sound.asked);
      assert.equal(text, 'Cầm Tay');
      assert.equal(name, 'vi');
      assert.ok(first.loudness > 0.02, `loudness ${first.loudness}`);
      await until('the second sentence', async () => (await played(page)).length > 1);
      const all = await played(page);
      const asked = await page.evaluate(() => globalThis.sound.asked);
      all.forEach(({ seconds }, index) => {
        const count = tiếng(asked[index].text);
        assert.ok(seconds > 0.15 * count && seconds < 0.6 * count + 0.8, `“${asked[index].text}”: ${seconds} s`);
      });
      assert.ok(of_the_voice().length > 0);
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
    });

    test('the sentence and the word that are heard are marked, one after the other', async () => {
      const { page, person } = await arrives();
      await page.evaluate(watch_highlight);
      await person.presses('Bấm để nghe');
      await until('the third sentence', async () => (await played(page)).length > 2);
      const seen = await page.evaluate(() => globalThis.highlighted);
      const words = seen.filter(([mark, word]) => mark === motto && word);
      assert.deepEqual(words.map(([, word]) => word), motto.split(' '));
      await assert_with_the_sound(page, 1, words.map(([, , at]) => at));
      const sentences = seen.map(([mark]) => mark).filter((mark, index, all) => mark && mark !== all[index - 1]);
      assert.deepEqual(sentences.slice(0, 2), ['Cầm Tay', motto]);
      await page.close();
    });

    test('a press stops it before the next frame, a page that is hidden is silent', async () => {
      const { page, person } = await arrives();
      await person.presses('Bấm để nghe');
      await hears(page);
      const after_press = await page.evaluate(() => {
        document.getElementById('settings').click();
        return globalThis.sound.playing();
      });
      assert.equal(after_press, 0);
      await person.is_asked('Chữ to, màu, giọng');
      await hears(page);
      const hidden = await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        return globalThis.sound.playing();
      });
      assert.equal(hidden, 0);
      await person.settles();
      assert.equal(await page.evaluate(() => globalThis.sound.playing()), 0);
      await page.close();
    });

    // “Nghe lại”, listened to until its first sentence is over: how loud that was.
    async function loudness_of_first(page, person) {
      const before = (await played(page)).length;
      await person.presses('Nghe lại');
      return page.evaluate(async (which) => {
        let most = 0;
        while (!globalThis.sound.played[which]?.ended) {
          most = Math.max(most, globalThis.sound.loudness());
          await new Promise((done) => requestAnimationFrame(done));
        }
        return most;
      }, before);
    }

    test('“Nghe lại” comes from what was made before, softer when that is chosen', async () => {
      const { page, person } = await arrives();
      await person.presses('Chữ to, màu, giọng');
      await person.is_asked('Chữ to, màu, giọng');
      const usual = await loudness_of_first(page, person);
      await person.chooses('Tiếng nhỏ');
      await until('that it is chosen', async () => {
        const asked = await page.evaluate(() => globalThis.sound.asked);
        return asked.at(-1).text === 'Đã chọn' && (await played(page)).length >= 3;
      });
      await until('silence', async () => (await played(page)).every(({ ended }) => ended));
      const soft = await loudness_of_first(page, person);
      assert.ok(soft < 0.15, `loudness ${soft}`);
      assert.ok(Math.abs(soft / usual - 0.3) < 0.06, `${soft} is 30 % of ${usual}`);
      const asked_anew = await page.evaluate(async () => {
        const { asked, played: heard } = globalThis.sound;
        const [asked_before, heard_before] = [asked.length, heard.length];
        document.getElementById('listen').click();
        while (heard.length === heard_before) await new Promise((done) => requestAnimationFrame(done));
        return asked.length - asked_before;
      });
      assert.equal(asked_anew, 0);
      await page.close();
    });

    test('an English page is read in English', async () => {
      const { page, person } = await arrives();
      await reads_in_english(person);
      await until('a sound that is not silent', () => page.evaluate(() => globalThis.sound.loudness() > 0.01));
      const [{ text, name }] = await page.evaluate(() => globalThis.sound.asked);
      assert.equal(text, 'Text size, colours, voice');
      assert.equal(name, 'en');
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
    });
  });
}

for (const [browser_name, open] of [['Chromium', () => open_chromium()], ['Firefox', () => open_firefox()]]) {
  test(`${browser_name} paints the sentence and the word that are heard, one after the other`, async () => {
    const browser = await open();
    const page = await browser.page();
    await page.before_each_load(listen_to_sound);
    const person = await Person.opens(page, site.address);
    await page.evaluate(watch_painted_highlight, motto);
    await person.presses('Bấm để nghe');
    await until('the third sentence', async () => (await played(page)).length > 2);
    await person.settles();
    const painted = await page.evaluate(() => globalThis.painted);
    const bars = painted.filter(({ lit, from, to }) => lit && to > from);
    assert.equal(bars.length, motto.split(' ').length, JSON.stringify(painted));
    bars.forEach(({ from, to }, at) => assert.ok(to > from && from > (bars[at - 1]?.to ?? -1), 'from left to right'));
    await assert_with_the_sound(page, 1, bars.map(({ at }) => at));
    assert.equal(painted.at(-1).lit, false);
    await browser.close();
  });
}

test('a language whose file does not come is asked for again with the next press', async () => {
  const browser = await open_chromium();
  const page = await browser.page();
  let [weak, lost] = [true, 0];
  await page.driver.route(/\/voice\/en-\w+\.data/, (route) => {
    if (!weak) return route.continue();
    lost += 1;
    return route.abort('connectionreset');
  });
  await page.before_each_load(listen_to_sound);
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  await reads_in_english(person);
  await until('that it gives up', () => lost === 3 && page.witness.complaints.some((text) => text.startsWith('warning: TypeError')));
  weak = false;
  await person.presses('Listen again');
  await until('a sound', async () => (await played(page)).length > 0);
  await browser.close();
});

// A voice pack that stands on the site: it is offered, fetched and kept, its clips are heard in place of every other voice, also
// slowly, and what it lacks another voice says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open_chromium, open_firefox } from './browsers.mjs';
import { site_pack, tones } from './packs.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { listen_to_sound, watch_highlight } from './sound.mjs';
import { until } from './until.mjs';
import { leaves_menu, menu, opens_menu, settings } from './voice_menu.mjs';

const incomplete = 'Mạng yếu, chưa tải hết giọng này.';
const [title, motto, third] = ['Cầm Tay', 'Chỉ từng bước làm giấy tờ', 'Ông bà làm giấy cho ai?'];
// Two even tones, to be told from each other and from a voice.
const hertz = { title: 440, motto: 330 };
const seconds = 1.2;
const words_at = [0, 600]; // ms
const slow = 70 / 85;      // of the usual rate

for (const [browser_name, open] of [['Chromium', () => open_chromium()], ['Firefox', () => open_firefox({ skin: 'plain' })]]) {
  describe(browser_name, () => {
    let browser, clips;
    before(async () => {
      browser = await open();
      clips = await tones(browser, { title: [hertz.title, seconds], motto: [hertz.motto, seconds] });
    });
    after(() => browser.close());

    const pack = () => site_pack({
      id: 'ba-mai', name: 'Bà Mai',
      clips: {
        'welcome/title': { text: title, bytes: clips.title, words: words_at },
        'welcome/motto': { text: motto, bytes: clips.motto },
      },
    });
    async function arrives(site) {
      const page = await browser.page();
      await page.before_each_load(listen_to_sound);
      return { page, person: await Person.opens(page, site.address, { skin: 'plain' }) };
    }
    async function chooses_voice(person) {
      await opens_menu(person);
      await person.chooses('Bà Mai');
      await person.sees('Giọng này đọc 2 trên ');
    }
    const played = (page) => page.evaluate(() => globalThis.sound.played);
    const is_heard = (page, pitch) => until(`a tone of ${pitch} Hz`, () => page.evaluate((wanted) => Math.abs(globalThis.sound.tone() - wanted) < 5, pitch));
    const asked = (page) => page.evaluate(() => globalThis.sound.asked.map(({ text }) => text));
    // How many clips this device has.
    const kept = (page) => page.evaluate(() => new Promise((done) => {
      const opening = indexedDB.open('camtay-voices');
      opening.onsuccess = () => {
        const counting = opening.result.transaction('clips').objectStore('clips').count();
        counting.onsuccess = () => {
          opening.result.close();
          done(counting.result);
        };
      };
    }));

    test('its clips are heard, and what it lacks the next voice says', async () => {
      const site = await open_site(pack());
      const { page, person } = await arrives(site);
      assert.equal(site.requests.some(({ url }) => url.includes('/voices/')), false, 'nothing is fetched of a voice nobody asked for');
      await chooses_voice(person);
      await leaves_menu(person);
      await person.presses('Bấm để nghe');
      await is_heard(page, hertz.title);
      await is_heard(page, hertz.motto);
      await until('the next voice', async () => (await asked(page)).includes(third));
      await until('its sound', async () => (await played(page)).length > 2);
      assert.deepEqual((await asked(page)).filter((text) => text === title || text === motto), []);
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
      site.close();
    });

    test('said slowly a clip is longer, its words come later, and its pitch stays', async () => {
      const site = await open_site(pack());
      const { page, person } = await arrives(site);
      await chooses_voice(person);
      await leaves_menu(person);
      await page.evaluate(watch_highlight);
      // The title's clip, heard as number `which`: how long it is, and when its second word was marked; in seconds.
      const heard = async (which) => {
        await until('a clip', async () => (await played(page)).length > which);
        await is_heard(page, hertz.title);
        const marked = await until('its second word', () => page.evaluate(([count, sentence]) => {
          const { begun } = globalThis.sound.played[count];
          return globalThis.highlighted.find(([mark, word, at]) => at > begun && mark === sentence && word === 'Tay');
        }, [which, title]));
        const { begun, seconds: long } = (await played(page))[which];
        return { long, second_word: (marked[2] - begun) / 1000 };
      };
      await person.presses('Bấm để nghe');
      const usual = await heard(0);
      assert.ok(Math.abs(usual.long - seconds) < 0.02, `${usual.long} s`);
      assert.ok(usual.second_word >= 0.595, `marked after ${usual.second_word} s`);
      const count = (await played(page)).length;
      await person.presses('Chậm lại');
      const slowly = await heard(count);
      assert.ok(Math.abs(slowly.long - usual.long / slow) < 0.001, `${slowly.long} s`);
      // No timer is early: a word marked by the clock of the usual rate would be.
      assert.ok(slowly.second_word >= 0.6 / slow - 0.005, `marked after ${slowly.second_word} s`);
      const playing_after_press = await page.evaluate(() => {
        document.getElementById('settings').click();
        return globalThis.sound.playing();
      });
      assert.equal(playing_after_press, 0);
      assert.deepEqual(page.witness.complaints, []);
      await page.close();
      site.close();
    });

    test('it is kept, and is heard on a day without network', async () => {
      const there = pack();
      let is_gone = false;
      const extra = Object.fromEntries(Object.entries(there.extra).map(([file, content]) => [file, () => (is_gone ? null : content)]));
      const site = await open_site({ ...there, extra });
      const { page, person } = await arrives(site);
      await chooses_voice(person);
      await until('all of it', async () => (await kept(page)) === 2);
      await leaves_menu(person);
      is_gone = true;
      await page.reload();
      await person.waits_for_program();
      await person.is_asked(title);
      await person.presses('Bấm để nghe');
      await is_heard(page, hertz.title);
      await is_heard(page, hertz.motto);
      assert.deepEqual((await asked(page)).filter((text) => text === title || text === motto), []);
      // The page itself needs none of it either.
      await person.presses(settings);
      site.close();
      await person.presses('Quay lại');
      await person.is_asked(title);
      await person.presses('Bấm để nghe');
      await is_heard(page, hertz.title);
      await page.close();
    });

    test('a clip that comes damaged is fetched again', async () => {
      const there = pack();
      const [file, content] = Object.entries(there.extra).find(([, bytes]) => Buffer.isBuffer(bytes) && bytes.equals(Buffer.from(clips.title)));
      const damaged = Buffer.from(content);
      damaged[damaged.length >> 1] ^= 1;
      let answers = 0;
      const site = await open_site({ ...there, extra: { ...there.extra, [file]: () => (++answers === 1 ? damaged : content) } });
      const { page, person } = await arrives(site);
      await chooses_voice(person);
      await until('both clips', async () => (await kept(page)) === 2);
      assert.equal(answers, 2);
      await leaves_menu(person);
      await person.presses('Bấm để nghe');
      await is_heard(page, hertz.title);
      assert.equal(answers, 2);
      await page.close();
      site.close();
    });

    test('a clip that stays damaged is never played; the person is told, and can try again', async () => {
      const there = pack();
      const [file, content] = Object.entries(there.extra).find(([, bytes]) => Buffer.isBuffer(bytes) && bytes.equals(Buffer.from(clips.title)));
      const damaged = Buffer.from(content);
      damaged[damaged.length >> 1] ^= 1;
      let is_mended = false, answers = 0;
      const site = await open_site({ ...there, extra: { ...there.extra, [file]: () => (++answers, is_mended ? content : damaged) } });
      const { page, person } = await arrives(site);
      await chooses_voice(person);
      await person.sees(incomplete);
      assert.ok(answers >= 3, `asked for ${answers} times`);
      assert.equal(await kept(page), 1, 'what came whole is kept');
      await leaves_menu(person);
      await person.presses('Bấm để nghe');
      await is_heard(page, hertz.motto);
      assert.ok((await asked(page)).includes(title), 'another voice says the line');
      await opens_menu(person);
      await person.sees(incomplete);
      is_mended = true;
      await person.presses('Thử lại');
      await until('the clip', async () => (await kept(page)) === 2);
      assert.equal((await person.words()).includes(incomplete), false);
      await leaves_menu(person);
      await person.presses('Bấm để nghe');
      await is_heard(page, hertz.title);
      await page.close();
      site.close();
    });
  });
}

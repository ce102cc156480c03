// The welcome screen stands in index.html and can be used at once; the program takes over the same elements when it comes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { laptop, open_chromium, phone } from './browsers.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { fake_voices } from './voices.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

// The page with its program held back; `release()` lets it come.
async function early_page(viewport) {
  const page = await browser.page({ viewport });
  let release;
  const released = new Promise((done) => { release = done; });
  await page.driver.route(/\/main-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return { page, person: new Person(page), release };
}

function places() {
  globalThis.early ??= [...document.querySelectorAll('#mirror [data-role]')];
  return globalThis.early.map((element) => {
    // A picture is what stands within its padding.
    const { x, y, width, height } = element.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    const [left, right] = element.tagName === 'IMG' ? [parseFloat(paddingLeft), parseFloat(paddingRight)] : [0, 0];
    return { id: element.id || element.querySelector('[id]').id, x: x + left, y, width: width - left - right, height, there: element.isConnected };
  });
}

for (const [device, viewport] of Object.entries({ phone, laptop })) {
  test(`the program takes over the same elements without a jump, on a ${device}`, async () => {
    const { page, person, release } = await early_page(viewport);
    await page.open(site.address);
    await person.sees('Ông/bà làm giấy cho ai?');
    await page.evaluate(() => document.fonts.ready);
    const before = await page.evaluate(places);
    assert.ok(before.length >= 9, `${before.length} elements`);
    assert.equal(await person.skin(), 'plain');
    release();
    await person.waits_for_program();
    await person.settles();
    assert.equal(await person.skin(), 'canvas');
    const after = await page.evaluate(places);
    const jumps = [];
    for (const [index, old] of before.entries()) {
      const now = after[index];
      if (!now.there) jumps.push(`${old.id} was replaced`);
      for (const side of ['x', 'y', 'width', 'height']) {
        // A group has no face of its own: what is painted are its legend and its choices.
        if (old.id !== 'who' && Math.abs(now[side] - old[side]) > 4) jumps.push(`${old.id}: ${side} ${old[side]} -> ${now[side]}`);
      }
    }
    assert.deepEqual(jumps, []);
    await page.close();
  });
}

test('what is pressed before the program is there counts', async () => {
  const { page, person, release } = await early_page(phone);
  await page.open(site.address);
  await page.click('radio', 'Tôi giúp người khác');
  await page.click('button', 'Bắt đầu');
  await person.sees('Đang mở…');
  release();
  await person.arrives_at('choose');
  await person.goes_back();
  await person.arrives_at('welcome');
  assert.ok(await page.evaluate(() => document.getElementById('who/other').checked));
  await page.close();
});

test('Start without a choice says what to choose first, also when it was pressed early', async () => {
  const { page, person, release } = await early_page(phone);
  await page.open(site.address);
  await page.click('button', 'Bắt đầu');
  release();
  await person.sees('Ông/bà chọn một ô ở trên trước đã.');
  assert.equal(await person.screen(), 'welcome');
  await page.close();
});

test('the welcome is read aloud before the program is there, and goes on without a break when it comes', async () => {
  const { page, person, release } = await early_page(phone);
  await page.before_each_load(fake_voices, { voices: [{ lang: 'vi-VN', localService: true }] });
  await page.open(site.address);
  await page.click('button', 'Bấm để nghe');
  await page.evaluate(() => globalThis.voice.finish());
  release();
  await person.waits_for_program();
  const said = await page.evaluate(async () => {
    for (let sentences = 0; sentences < 20 && (await globalThis.voice.next()); ++sentences) globalThis.voice.finish();
    return globalThis.voice.said.map(({ text }) => text).filter((text) => text.trim());
  });
  assert.deepEqual([...new Set(said)], said, 'nothing is said twice');
  assert.ok(said.length >= 5, said.join(' | '));
  await page.close();
});

test('a program that does not arrive is asked for again, and the person is told', async () => {
  const page = await browser.page();
  let failures = 2;
  await page.driver.route(/\/main-[^/]*\.js/, (route) => (failures-- > 0 ? route.abort('connectionreset') : route.continue()));
  const person = new Person(page);
  await page.open(site.address);
  await person.waits_for_program();
  await person.chooses('Cho tôi, nhà tôi');
  await person.presses('Bắt đầu');
  await person.arrives_at('choose');
  assert.ok(failures < 0);
  await page.close();
});

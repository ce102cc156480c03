// The whole job, from the first tap to the official form, as a person does it: in both browsers, both skins, on a phone and
// on a laptop. Nothing leaves the page's own site while she does it, and nothing goes wrong unseen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { laptop, open_chromium, open_firefox, phone } from './browsers.mjs';
import { answer_birth, mothers_form } from './journey.mjs';
import { pdf_facts, pdf_words } from './pdf.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';

let site;
before(async () => { site = await open_site(); });
after(() => site.close());

const browsers = [
  ['Chromium', 'canvas', () => open_chromium()],
  ['Chromium', 'plain', () => open_chromium()],
  ['Firefox', 'canvas', () => open_firefox({ skin: 'canvas' })],
  ['Firefox', 'plain', () => open_firefox({ skin: 'plain' })],
];

for (const [name, skin, open] of browsers) {
  describe(`${name}, ${skin} skin`, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser.close());

    for (const [device, viewport] of Object.entries({ phone, laptop })) {
      test(`a mother leaves with the form, on a ${device}`, async () => {
        const page = await browser.page({ viewport });
        const person = await Person.opens(page, site.address, { skin });
        await answer_birth(person);
        await person.sees('Đã làm xong tờ khai.');
        await person.sees('CHƯA NỘP.');

        const form = await page.download(() => person.presses('Lưu tờ khai về máy'));
        assert.equal(form.name, 'to-khai-khai-sinh.pdf');
        const words = pdf_words(form.bytes);
        for (const wanted of mothers_form) assert.ok(words.includes(wanted), `“${wanted}” stands on the form: ${words}`);
        assert.match(pdf_facts(form.bytes)['Page size'], /A4/);
        await person.sees('Đã đưa tệp to-khai-khai-sinh.pdf về máy.');

        only_asked_for_files_of_the_site(page.witness.requests);
        assert.deepEqual(page.witness.complaints, []);
        assert.equal(await person.skin(), skin);
        await page.close();
      });
    }
  });
}

function only_asked_for_files_of_the_site(requests) {
  assert.ok(requests.length >= 10, `${requests.length} requests were seen`);
  const others = requests.filter(({ method, url }) => method !== 'GET' || !url.startsWith(site.address));
  assert.deepEqual(others, []);
  // Nothing of what was typed can ride on an address: all of them are names of files.
  const strange = requests.filter(({ url }) => !/^[\w./-]*(\?plain)?$/.test(url.slice(site.address.length)));
  assert.deepEqual(strange, []);
}

test('the site served every file that was asked for', () => {
  assert.ok(site.requests.length > 0);
  assert.deepEqual(site.requests.filter(({ url }) => !url.startsWith('/xa/cam-tay/')), []);
});

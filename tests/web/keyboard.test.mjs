// The whole job without pointer: Tab, arrows, Space, Enter and letters. The order of the focus is the order of reading, and
// what has the focus is seen to have it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { laptop, open_chromium } from './browsers.mjs';
import { answer_birth } from './journey.mjs';
import { faults_of_focus } from './layout.mjs';
import { Person } from './person.mjs';
import { open_site } from './site.mjs';
import { until } from './until.mjs';

let site, browser;
before(async () => { [site, browser] = await Promise.all([open_site(), open_chromium()]); });
after(async () => { await browser.close(); site.close(); });

// Role, name and state of what has the focus.
function focused() {
  const element = document.activeElement;
  const types = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox' };
  const role = element.tagName === 'INPUT' ? (element.type === 'text' ? 'textbox' : element.type) : types[element.tagName] ?? '';
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return { role, name: name.trim(), group: element.name, id: element.id };
}

class KeyboardPerson extends Person {
  faults = [];

  async focused() {
    const now = await this.page.evaluate(focused);
    if (now.role) {
      const faults = await this.page.evaluate(faults_of_focus);
      if (faults.length) this.faults.push(`${await this.screen()}: ${faults}`);
    }
    return now;
  }

  async tabs_to(role, wanted) {
    const passed = [];
    for (let tabs = 0; tabs < 60; ++tabs) {
      const now = await this.focused();
      if (now.role === role && (wanted === undefined || wanted(now))) return now;
      passed.push(`${now.role} “${now.name}”`);
      await this.page.key('Tab');
    }
    throw new Error(`Tab never comes to the ${role}; it went through ${passed.join(', ')}`);
  }

  async presses(label) {
    await this.tabs_to('button', ({ name }) => name === label);
    await this.page.key('Enter');
  }

  // Tab comes to a group once, at its chosen or first choice; arrows go through it and choose.
  async chooses(label) {
    const first = await this.tabs_to('radio');
    if (first.name === label) await this.page.key('Space');
    for (let now = first; now.name !== label;) {
      await this.page.key('ArrowDown');
      now = await this.focused();
      assert.equal(now.group, first.group);
      assert.notEqual(now.name, first.name, `the arrows come to “${label}”`);
    }
    await this.settles();
    const chosen = await this.page.evaluate(() => document.activeElement.checked);
    assert.ok(chosen, `“${label}” is chosen and still has the focus`);
  }

  async types(text, label) {
    await this.tabs_to('textbox', ({ name }) => label === undefined || name === label);
    await this.page.key('Control+a');
    await this.page.type(text);
    await until(`“${text}” in the field`, async () => (await this.value(label)) === text);
    await this.settles();
  }
}

const small = { width: 320, height: 568 };
for (const [skin, device, viewport] of [['canvas', 'laptop', laptop], ['canvas', 'small window', small], ['plain', 'small window', small]]) {
  test(`the whole job by keyboard, ${skin} skin, ${device}`, async () => {
    const page = await browser.page({ viewport });
    const person = new KeyboardPerson(page);
    await page.open(skin === 'plain' ? `${site.address}?plain` : site.address);
    await person.waits_for_program();
    await answer_birth(person);
    await person.presses('Xem lại tờ khai');
    await person.arrives_at('preview');
    assert.deepEqual(person.faults, []);
    await page.close();
  });
}

test('the order of the focus is the order of reading, on every kind of screen', async () => {
  const page = await browser.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  await answer_birth(person, {
    async seen(screen) {
      await person.settles();
      await page.evaluate(() => document.querySelector('h1').focus());
      // Back, progress and help stand above the heading, so the rest of the screen follows it.
      const expected = await page.evaluate(() => {
        const heading = document.querySelector('h1');
        const all = [...document.querySelectorAll('#mirror :is(button, a, input, textarea, [tabindex="0"])')];
        const groups = new Set();
        return all.filter((element) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
          .filter((element) => {
            if (element.type !== 'radio') return true;
            const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
            if (chosen ? chosen !== element : groups.has(element.name)) return false;
            return groups.add(element.name);
          }).map((element) => element.id);
      });
      const met = [];
      for (let tabs = 0; tabs < expected.length; ++tabs) {
        await page.key('Tab');
        met.push((await page.evaluate(focused)).id);
      }
      assert.deepEqual(met, expected, screen);
      const painted = await page.evaluate((ids) => ids.map((id) => document.getElementById(id))
        .filter((element) => getComputedStyle(element.closest('.fixed') ?? element).position !== 'fixed' && !element.matches('.listen'))
        .map((element) => (element.closest('label') ?? element).getBoundingClientRect().top), met);
      assert.deepEqual(painted, [...painted].sort((a, b) => a - b), `${screen}: from top to bottom`);
    },
  });
  await page.close();
});

test('Enter in a field goes on, and goes through the boxes of a date', async () => {
  const page = await browser.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  await answer_birth(person, { last: 'question/requester_full_name' });
  await person.types('Lê Thị Na');
  await page.key('Enter');
  await person.leaves('question/requester_full_name');
  await page.focus('textbox', 'Ngày');
  await page.type('2');
  await page.key('Enter');
  await page.type('4');
  await page.key('Enter');
  await page.type('1999');
  await page.key('Enter');
  await person.arrives_at('question/requester_id_document_kind');
  await page.close();
});

// Somebody with a keyboard and nothing else: Tab, arrows, Space, Enter and letters. Notes where the focus cannot be seen.
import assert from 'node:assert/strict';

import { faults_of_focus } from './layout.mjs';
import { Person } from './person.mjs';
import { until } from './until.mjs';

// Role, name and state of what has the focus.
export function focused() {
  const element = document.activeElement;
  const types = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox' };
  const role = element.tagName === 'INPUT' ? (element.type === 'text' ? 'textbox' : element.type) : types[element.tagName] ?? '';
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return { role, name: name.trim(), group: element.name, id: element.id };
}

export class KeyboardPerson extends Person {
  faults = [];

  async focused() {
    const now = await this.page.evaluate(focused);
    if (now.role) {
      let faults = await this.page.evaluate(faults_of_focus);
      if (faults.length) { // the page may just be scrolling there
        await this.settles();
        faults = await this.page.evaluate(faults_of_focus);
      }
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

// Somebody using the page: reads, presses, types. Finds everything by role and name, waits for what she would wait for.
// The same person uses either browser and either skin.
import assert from 'node:assert/strict';

import { final, until } from './until.mjs';

export class Person {
  constructor(page) {
    this.page = page;
  }

  // Opens the page and waits until the program has taken it over.
  static async opens(page, address, { skin = 'canvas' } = {}) {
    const person = new Person(page);
    await page.open(skin === 'plain' ? `${address}${address.includes('?') ? '&' : '?'}plain` : address);
    await person.waits_for_program();
    assert.equal(await person.skin(), skin);
    return person;
  }

  async waits_for_program() {
    await until(() => this.report('the whole page'), () =>
      this.page.evaluate(() => performance.getEntriesByName('camtay:full').length > 0));
  }

  skin() {
    return this.page.evaluate(() => (document.documentElement.classList.contains('plain') ? 'plain' : 'canvas'));
  }

  // The key of the screen, when nothing is on its way any more.
  async screen() {
    return until(() => this.report('a screen'), async () => {
      const key = await this.page.evaluate(() => document.getElementById('mirror').dataset.screen);
      if (key === 'waiting/failed') throw final('A file did not arrive');
      return key === 'waiting' ? undefined : key;
    });
  }

  async leaves(screen) {
    const look = () => this.page.evaluate(() => ({
      key: document.getElementById('mirror').dataset.screen,
      complaint: document.getElementById('complaint')?.textContent,
    }));
    await until(() => this.report(`a screen after ${screen}`), async () => {
      if ((await look()).complaint) await this.settles(); // it may be one of before
      const { key, complaint } = await look();
      if (key === screen && complaint) throw final(`${screen}: ${complaint}`);
      return key !== screen && key !== 'waiting';
    });
  }

  async arrives_at(screen) {
    await until(() => this.report(`the screen ${screen}`), async () => (await this.screen()) === screen);
  }

  async is_asked(heading) {
    await until(() => this.report(`the question “${heading}”`), async () => (await this.heading()) === heading);
  }

  heading() {
    return this.page.evaluate(() => document.querySelector('h1').textContent);
  }

  words() {
    return this.page.evaluate(() => document.getElementById('mirror').innerText.replace(/\s+/g, ' '));
  }

  async sees(text) {
    await until(() => this.report(`the words “${text}”`), async () => (await this.words()).includes(text));
  }

  async presses(label) {
    await this.page.click('button', label);
  }

  async chooses(label) {
    await this.page.click('radio', label);
    await until(() => this.report(`“${label}” chosen`), () => this.page.evaluate((wanted) => {
      const checked = [...document.querySelectorAll('#mirror input:checked')];
      return checked.some((input) => input.labels[0].textContent.trim() === wanted);
    }, label));
  }

  // Into the field of that label, or into the only one; instead of what stood there.
  async types(text, label) {
    await this.page.click('textbox', label);
    await this.page.key('Control+a');
    await this.page.type(text);
    await until(() => this.report(`“${text}” in the field`), async () => (await this.value(label)) === text.normalize('NFC'));
  }

  async value(label) {
    return this.page.evaluate((wanted) => {
      const fields = [...document.querySelectorAll('#mirror :is(input[type=text], textarea)')];
      return fields.find((field) => !wanted || field.labels[0].textContent === wanted)?.value;
    }, label);
  }

  async goes_back() {
    await this.presses('Quay lại');
  }

  // Nothing is on its way to the screen: two frames of the browser in a row in which the program drew nothing.
  async settles() {
    await this.page.evaluate(() => new Promise((done) => {
      let known = -1;
      const look = () => {
        if (known === globalThis.camtay.frames) return done();
        known = globalThis.camtay.frames;
        requestAnimationFrame(() => requestAnimationFrame(look));
      };
      look();
    }));
  }

  async report(wanted) {
    const now = await this.page.evaluate(() => ({
      screen: document.getElementById('mirror')?.dataset.screen,
      words: document.getElementById('mirror')?.innerText.slice(0, 300),
    })).catch((error) => ({ words: error.message }));
    return `${wanted}; on the screen “${now.screen}”: ${now.words} ${this.page.witness?.complaints.join(' | ') ?? ''}`;
  }
}

// A page of Firefox, driven by Puppeteer over WebDriver BiDi. Elements are found by role and accessible name only.
import fs from 'node:fs';
import path from 'node:path';

import { final, until } from './until.mjs';
import { Witness, watch_policy } from './witness.mjs';

export class FirefoxPage {
  constructor(page, downloads) {
    this.driver = page;
    this.downloads = downloads;
    this.witness = new Witness();
    page.on('console', (message) => this.witness.hear(message.type(), message.text()));
    page.on('pageerror', (error) => this.witness.hear('error', error.message));
    page.on('request', (request) => this.witness.see(request.method(), request.url()));
  }

  async before_each_load(script, argument) {
    await this.driver.evaluateOnNewDocument(script, argument);
  }

  async open(address) {
    await this.before_each_load(watch_policy);
    await this.driver.goto(address, { waitUntil: 'domcontentloaded' });
  }

  evaluate(work, argument) {
    return this.driver.evaluate(work, argument);
  }

  elements(role, name = '') {
    return this.driver.$$(`aria/${name}[role="${role}"]`);
  }

  async element(role, name) {
    return until(`${role} “${name ?? ''}”`, async () => {
      const found = await this.elements(role, name);
      if (found.length > 1) throw final(`More than one ${role} “${name ?? ''}”`);
      return found[0];
    });
  }

  async count(role, name) {
    return (await this.elements(role, name)).length;
  }

  // As a person clicks: what lies on top at that place gets the click, so it must be the element (or its label).
  async click(role, name) {
    const place = await until(`${role} “${name}” where it can be clicked`, async () => {
      const element = await this.element(role, name);
      return element.evaluate((node) => {
        node.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = node.getBoundingClientRect();
        const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const top = document.elementFromPoint(at.x, at.y);
        return top && (node.contains(top) || node.closest('label')?.contains(top)) ? at : null;
      });
    });
    await this.driver.mouse.click(place.x, place.y);
  }

  async focus(role, name) {
    await (await this.element(role, name)).focus();
  }

  async type(text) {
    await this.driver.keyboard.type(text);
  }

  // "Control+a" and the like are pressed key by key.
  async key(name) {
    const keys = name.split('+').map((key) => (key === 'Space' ? ' ' : key));
    for (const key of keys) await this.driver.keyboard.down(key);
    for (const key of keys.reverse()) await this.driver.keyboard.up(key);
  }

  async resize(width, height) {
    await this.driver.setViewport({ width, height });
  }

  async reload() {
    await this.driver.reload({ waitUntil: 'domcontentloaded' });
  }

  async go_back() {
    await this.driver.evaluate(() => history.back());
  }

  async go_forward() {
    await this.driver.evaluate(() => history.forward());
  }

  async download(act) {
    await act();
    const name = await until('the download', () => {
      const files = fs.readdirSync(this.downloads);
      if (files.some((file) => file.endsWith('.part'))) return undefined;
      return files.find((file) => fs.statSync(path.join(this.downloads, file)).size > 0);
    });
    const bytes = fs.readFileSync(path.join(this.downloads, name));
    fs.rmSync(path.join(this.downloads, name)); // the next one would be given another name
    return { name, bytes };
  }

  // `act` makes the browser ask for a file.
  async choose_file(act, file) {
    const [chooser] = await Promise.all([this.driver.waitForFileChooser(), act()]);
    await chooser.accept([file]);
  }

  async screenshot(options = {}) {
    return Buffer.from(await this.driver.screenshot(options));
  }

  async close() {
    await this.driver.browserContext().close();
  }
}

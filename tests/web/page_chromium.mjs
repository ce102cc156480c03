// A page of Chromium, driven by Playwright. Elements are found by role and accessible name only.
import fs from 'node:fs';

import { Witness, watch_policy } from './witness.mjs';

export class ChromiumPage {
  constructor(page) {
    this.driver = page;
    this.witness = new Witness();
    page.on('console', (message) => this.witness.hear(message.type(), message.text()));
    page.on('pageerror', (error) => this.witness.hear('error', error.message));
    page.on('request', (request) => this.witness.see(request.method(), request.url()));
    page.setDefaultTimeout(30000);
  }

  async before_each_load(script, argument) {
    await this.driver.addInitScript(script, argument);
  }

  async open(address) {
    await this.before_each_load(watch_policy);
    await this.driver.goto(address, { waitUntil: 'commit' });
  }

  evaluate(work, argument) {
    return this.driver.evaluate(work, argument);
  }

  element(role, name) {
    return this.driver.getByRole(role, name === undefined ? {} : { name, exact: true });
  }

  count(role, name) {
    return this.element(role, name).count();
  }

  async click(role, name) {
    await this.element(role, name).click();
  }

  async focus(role, name) {
    await this.element(role, name).focus();
  }

  async type(text) {
    await this.driver.keyboard.type(text);
  }

  async key(name) {
    await this.driver.keyboard.press(name);
  }

  async resize(width, height) {
    await this.driver.setViewportSize({ width, height });
  }

  async reload() {
    await this.driver.reload({ waitUntil: 'commit' });
  }

  async go_back() {
    await this.driver.evaluate(() => history.back());
  }

  async go_forward() {
    await this.driver.evaluate(() => history.forward());
  }

  // The file that `act` brings: {name, bytes}.
  async download(act) {
    const [download] = await Promise.all([this.driver.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
  }

  // `act` makes the browser ask for a file.
  async choose_file(act, file) {
    const [chooser] = await Promise.all([this.driver.waitForEvent('filechooser'), act()]);
    await chooser.setFiles(file);
  }

  screenshot(options = {}) {
    return this.driver.screenshot({ animations: 'disabled', caret: 'hide', ...options });
  }

  close() {
    return this.driver.context().close();
  }
}

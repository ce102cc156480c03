#!/usr/bin/env node
// Takes a picture of every screen of the birth walkthrough, to be looked at: build/screens/DEVICE-SKIN/NN-key.png
//   screens.mjs [--device NAME] [--skin NAME] [--text Rất to] [--theme Nền tối]    only these; the last two as the settings call them
import fs from 'node:fs';
import { parseArgs } from 'node:util';

import { open_chromium } from '../tests/web/browsers.mjs';
import { answer_birth } from '../tests/web/journey.mjs';
import { Person } from '../tests/web/person.mjs';
import { open_site, project } from '../tests/web/site.mjs';

const { values: given } = parseArgs({
  options: Object.fromEntries(['device', 'skin', 'text', 'theme'].map((name) => [name, { type: 'string' }])),
});
const devices = {
  small: { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  across: { width: 844, height: 390 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1366, height: 768 },
  wide: { width: 1920, height: 1080 },
};
const skins = ['canvas', 'plain'];

const site = await open_site();
const browser = await open_chromium();
for (const [device, viewport] of Object.entries(devices)) {
  if (given.device && given.device !== device) continue;
  for (const skin of skins) {
    if (given.skin && given.skin !== skin) continue;
    await take_all(device, viewport, skin);
  }
}
await browser.close();
site.close();

async function take_all(device, viewport, skin) {
  const folder = `${project}build/screens/${[device, skin, given.text, given.theme].filter(Boolean).join('-')}`;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const page = await browser.page({ viewport });
  const person = await Person.opens(page, site.address, { skin });
  let number = 0;
  const take = async (name) => {
    const file = `${folder}/${String(++number).padStart(2, '0')}-${name.replaceAll('/', '-')}.png`;
    fs.writeFileSync(file, await whole(person, viewport));
  };
  await person.presses('Chữ to, màu, giọng');
  for (const label of [given.text, given.theme].filter(Boolean)) await person.chooses(label);
  await take('settings');
  await person.presses('Xong');
  await person.arrives_at('welcome');
  await answer_birth(person, { seen: take });
  await person.presses('Giúp đỡ');
  await person.arrives_at('help');
  await take('help');
  await page.close();
  console.log(`${number} pictures in ${folder}`);
}

// The whole page: the canvas is only as tall as the window, so the window is made as tall as the page.
async function whole(person, { width, height }) {
  await person.settles();
  await person.page.driver.waitForLoadState('networkidle');
  const tall = await person.page.evaluate(() => document.documentElement.scrollHeight);
  await person.page.resize(width, Math.max(height, Math.min(tall, 4000)));
  await person.settles();
  const picture = await person.page.screenshot();
  await person.page.resize(width, height);
  await person.settles();
  return picture;
}

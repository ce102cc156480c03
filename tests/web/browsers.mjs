// Opens the two browsers. Both give pages of the same interface: see page_chromium.mjs and page_firefox.mjs.
//   - Chromium draws WebGL in software, without a display.
//   - Firefox has WebGL only with a display (an Xvfb that nobody sees will do) and none without: both skins are tried in it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

import { ChromiumPage } from './page_chromium.mjs';
import { FirefoxPage } from './page_firefox.mjs';

const require = createRequire(new URL('../../build/third_party/npm/', import.meta.url));

function program(variable, ...names) {
  const folders = process.env.PATH.split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = process.env[variable] ?? files.find((file) => fs.existsSync(file));
  if (!found) throw new Error(`${names[0]} is not installed (or name its program in ${variable})`);
  return found;
}

const software_gl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

function chromium_options(args = software_gl) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-dev-shm-usage'];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath: program('CAMTAY_CHROMIUM', 'chromium', 'chromium-browser', 'google-chrome'), args: [...args, ...quiet, ...root] };
}

// What a failed test has left open would keep the run from ending.
const left_open = new Set();
if (process.env.NODE_TEST_CONTEXT) after(() => Promise.allSettled([...left_open].map((close) => close())));
function closing(close) {
  const once = async () => left_open.delete(once) && close();
  left_open.add(once);
  return once;
}

export const phone = { width: 390, height: 844 };
export const laptop = { width: 1366, height: 768 };

function context_options({ viewport = phone, ...others } = {}) {
  const touch = viewport.width < 600;
  return { viewport, locale: 'vi-VN', hasTouch: touch, isMobile: touch, deviceScaleFactor: 1, ...others };
}

// {page(options), close()}; every page has a store of its own.
export async function open_chromium({ args } = {}) {
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch(chromium_options(args));
  return {
    name: 'Chromium',
    async page(options = {}) {
      const context = await browser.newContext(context_options(options));
      return new ChromiumPage(await context.newPage());
    },
    close: closing(() => browser.close()),
  };
}

// A Chromium that keeps its store in `folder`, and can be killed without a word.
export async function open_kept_chromium(folder, options = {}) {
  const { chromium } = require('playwright-core');
  const context = await chromium.launchPersistentContext(folder, { ...chromium_options(), ...context_options(options) });
  const page = new ChromiumPage(context.pages()[0] ?? (await context.newPage()));
  return { page, close: () => context.close() };
}

function launch_firefox(skin, downloads, options = {}, prefs = {}) {
  if (skin === 'canvas' && !process.env.DISPLAY) throw new Error('Firefox needs a display to draw: run this under xvfb-run');
  return require('puppeteer-core').launch({
    browser: 'firefox',
    executablePath: program('CAMTAY_FIREFOX', 'firefox-esr', 'firefox'),
    headless: skin === 'plain',
    defaultViewport: null,
    extraPrefsFirefox: {
      'webgl.force-enabled': true,
      'intl.accept_languages': 'vi',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,application/zip',
      'pdfjs.disabled': true,
      'media.cubeb.force_mock_context': true, // a silent loudspeaker: without any an AudioContext waits for ever
      ...prefs,
    },
    ...options,
  });
}

// `prefs`: settings of about:config beside the usual ones.
export async function open_firefox({ skin = 'canvas', prefs = {} } = {}) {
  const downloads = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-downloads-'));
  const browser = await launch_firefox(skin, downloads, {}, prefs);
  return {
    name: 'Firefox',
    async page({ viewport = phone } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(viewport);
      return new FirefoxPage(page, downloads);
    },
    close: closing(async () => {
      await browser.close();
      fs.rmSync(downloads, { recursive: true, force: true });
    }),
  };
}

// A Firefox that keeps its store in `folder`, and can be killed without a word.
export async function open_kept_firefox(folder, { viewport = phone } = {}) {
  const browser = await launch_firefox('plain', folder, { userDataDir: folder });
  const page = await browser.newPage();
  await page.setViewport(viewport);
  return { page: new FirefoxPage(page, folder), close: () => browser.close() };
}

// Kills every process of the browser that keeps its store in `folder`; the command line of its first one names the folder.
export function kill(folder) {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter(Boolean)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args }));
  const doomed = new Set(table.filter(({ args }) => args.includes(folder)).map(({ pid }) => pid));
  for (let grown = 0; grown !== doomed.size;) {
    grown = doomed.size;
    for (const { pid, parent } of table) if (doomed.has(parent)) doomed.add(pid);
  }
  if (doomed.size < 2) throw new Error(`${folder} belongs to no browser`);
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // gone with its parent
    }
  }
}

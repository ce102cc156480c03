// What thousands of procedures cost: made from the real ones with other ids and titles, listed and checked on the command line, and
// searched on a real page, key by key.
//   node catalogue.mjs SITE CAMTAY [--count 6000] [--cpu 4] [--out FILE.json]     SITE: build/web/site; CAMTAY: a release build
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { ChromiumPage } from '../../tests/web/page_chromium.mjs';
import { Person } from '../../tests/web/person.mjs';
import { handler } from '../serve.mjs';
import http from 'node:http';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(new URL('../../build/third_party/npm/', import.meta.url));
const { chromium } = require('playwright-core');

const [site, camtay] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const count = +option('count', 6000);
const cpu = +option('cpu', 4);
const made = path.join(root, 'build', 'bench', 'catalogue');

// Names of communes make the titles differ as those of local procedures would.
function place_names() {
  const places = JSON.parse(fs.readFileSync(path.join(root, 'assets', 'data', 'places.json'), 'utf8'));
  return places.provinces.flatMap(({ communes }) => Object.values(communes).flat().flatMap((names) => names.split('|')));
}

function make_definitions() {
  fs.rmSync(made, { recursive: true, force: true });
  fs.mkdirSync(path.join(made, 'procedures'), { recursive: true });
  for (const name of ['blocks', 'forms', 'lang', 'data', 'pictures', 'settings.json', 'groups.json']) {
    fs.symlinkSync(path.join(root, 'assets', name), path.join(made, name));
  }
  const folder = path.join(root, 'assets', 'procedures');
  const originals = fs.readdirSync(folder).map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
  const places = place_names();
  for (let i = 0; i < count; ++i) {
    const definition = structuredClone(originals[i % originals.length]);
    const place = places[(i * 7) % places.length];
    definition.id += `-${i}`;
    for (const key of ['title', 'card']) {
      for (const language of Object.keys(definition[key])) definition[key][language] += `, ${place} ${Math.floor(i / places.length) + 1}`;
    }
    definition.keywords = [...(definition.keywords ?? []), place];
    definition.rank = i;
    fs.writeFileSync(path.join(made, 'procedures', `${definition.id}.json`), JSON.stringify(definition, null, 1));
  }
}

// Seconds and megabytes of a command.
function run(...words) {
  const script = 'import json,resource,subprocess,sys,time\n' +
    'began=time.monotonic();p=subprocess.run(sys.argv[1:],stdout=subprocess.PIPE);u=resource.getrusage(resource.RUSAGE_CHILDREN)\n' +
    'sys.stdout.buffer.write(p.stdout);sys.stderr.write(json.dumps({"code":p.returncode,"s":time.monotonic()-began,"mb":u.ru_maxrss/1024}))';
  const done = spawnSync('python3', ['-c', script, camtay, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ...JSON.parse(done.stderr.slice(done.stderr.lastIndexOf('{"code"'))), output: done.stdout };
}

const result = { count };
make_definitions();
const listed = run('list', '--json', '--assets', made);
const brotli = zlib.brotliCompressSync(Buffer.from(listed.output), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } });
result.list = { seconds: listed.s, megabytes: listed.mb, raw: listed.output.length, brotli: brotli.length };
const files = fs.readdirSync(path.join(made, 'procedures')).map((name) => path.join(made, 'procedures', name));
const checked = run('check', ...files, '--today', '2026-11-22');
result.check = { seconds: checked.s, megabytes: checked.mb, says: checked.output.trim().split('\n').pop() };

// The built site with this list in place of its own.
function serve() {
  const files_of_site = handler(site);
  const server = http.createServer((request, response) => {
    if (!/\/procedures\/index-\w+\.json$/.test(request.url)) return files_of_site(request, response);
    return response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'br' }).end(brotli);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// In the page: how long each frame of the program takes.
function probe() {
  globalThis.frames = [];
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (work) => request((time) => {
    const began = performance.now();
    work(time);
    frames.push(performance.now() - began);
  });
}

const server = await serve();
const browser = await chromium.launch({ args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'] , executablePath: process.env.CAMTAY_CHROMIUM ?? '/usr/bin/chromium' });
for (const [name, factor] of [['page', 1], [`page at CPU ${cpu}x`, cpu]]) {
  for (const skin of ['plain', 'canvas']) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
    const page = new ChromiumPage(await context.newPage());
    await page.driver.addInitScript(probe);
    const session = await context.newCDPSession(page.driver);
    await session.send('Emulation.setCPUThrottlingRate', { rate: factor });
    const person = await Person.opens(page, `http://127.0.0.1:${server.address().port}/`, { skin });
    await person.chooses('Cho tôi, nhà tôi');
    await person.presses('Bắt đầu');
    await person.arrives_at('choose');
    const longest_opening = await page.evaluate(() => Math.max(...frames));
    await page.click('button', 'Tìm giấy khác');
    await page.focus('textbox', 'Tìm giấy tờ');
    await person.settles();
    const keys = [];
    for (const key of 'khai sinh tân phú') {
      await page.evaluate(() => { frames.length = 0; });
      await page.type(key);
      await person.settles();
      keys.push(await page.evaluate(() => Math.max(0, ...frames)));
    }
    keys.sort((a, b) => a - b);
    result[`${name}, ${skin}`] = { longest_frame_until_there: longest_opening, key_median: keys[keys.length >> 1], key_longest: keys.at(-1) };
    await page.close();
  }
}
await browser.close();
server.closeAllConnections();
server.close();
console.log(JSON.stringify(result, (key, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 2));
if (option('out')) fs.writeFileSync(option('out'), JSON.stringify(result, null, 2));

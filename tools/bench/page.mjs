// What one visit costs, from the first byte to the PDF: bytes, the time from a tap to the next painted screen, the time of the
// first PDF, idle frames and main-thread time, memory. The whole birth walkthrough is pressed through, by role and name.
//   node page.mjs SITE [--runs N] [--cpu 4] [--out FILE.json]
// Network as in the profile "slow laptop, rural 4G" (1.6 Mbit/s down, 150 ms); prints medians.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
import { answer_birth } from '../../tests/web/journey.mjs';
import { ChromiumPage } from '../../tests/web/page_chromium.mjs';
import { Person } from '../../tests/web/person.mjs';
import { until } from '../../tests/web/until.mjs';

const require = createRequire(new URL('../../build/third_party/npm/', import.meta.url));
const { chromium } = require('playwright-core');

const [site] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const runs = +option('runs', 3);
const cpu = +option('cpu', 4);

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', wasm: 'application/wasm', json: 'application/json', svg: 'image/svg+xml', ttf: 'font/ttf' };
const squeezed = new Map();
function serve() {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/^\/$/, '/index.html');
    const file = path.join(site, name);
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    if (!squeezed.has(file)) squeezed.set(file, zlib.brotliCompressSync(fs.readFileSync(file)));
    const type = types[path.extname(file).slice(1)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000' });
    response.end(squeezed.get(file));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// In the page: from the press to the end of the frame that shows another screen, and to the PDF's bytes.
function probe() {
  globalThis.bench = { taps: [], pdf: null, pressed: 0 };
  addEventListener('click', (event) => { bench.pressed = event.timeStamp; }, true);
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const pressed = bench.pressed;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => pressed && bench.taps.push(performance.now() - pressed);
      channel.port2.postMessage(0);
    }).observe(document.getElementById('mirror'), { attributes: true, attributeFilter: ['data-screen'] });
  });
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    if (blob.type === 'application/pdf') bench.pdf = { ms: performance.now() - bench.pressed, bytes: blob.size };
    return make.call(URL, blob);
  };
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : NaN;
};

async function visit(origin) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
  const cdp = await page.context().newCDPSession(page);
  let bytes = 0;
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  cdp.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 93750 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript(probe);
  const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const seen = {};
  await page.goto(origin, { waitUntil: 'commit' });
  await until('the whole page', () => page.evaluate(() => performance.getEntriesByName('camtay:full').length > 0));
  Object.assign(seen, await page.evaluate(() => ({
    first_ms: performance.getEntriesByName('camtay:first')[0].startTime,
    full_ms: performance.getEntriesByName('camtay:full')[0].startTime,
  })));
  seen.kb_full = bytes / 1024;
  await page.waitForLoadState('networkidle');
  seen.kb_after_prefetch = bytes / 1024;
  await cdp.send('HeapProfiler.collectGarbage');
  seen.heap_mb = (await metrics()).JSHeapUsedSize / 2 ** 20;

  const before = { frames: await page.evaluate(() => camtay.frames), task: (await metrics()).TaskDuration };
  await new Promise((done) => setTimeout(done, 10000)); // the ten seconds are what is measured
  seen.idle_frames = (await page.evaluate(() => camtay.frames)) - before.frames;
  seen.idle_task_ms = ((await metrics()).TaskDuration - before.task) * 1000;

  await answer_birth(new Person(new ChromiumPage(page)));
  await page.getByRole('button', { name: 'Lưu tờ khai về máy' }).click();
  await until('the PDF', () => page.evaluate(() => bench.pdf));
  const { taps, pdf } = await page.evaluate(() => bench);
  seen.tap_ms = median(taps);
  seen.tap_worst_ms = Math.max(...taps);
  seen.taps = taps.length;
  seen.pdf_ms = pdf.ms;
  seen.pdf_kb = pdf.bytes / 1024;
  seen.kb_job = bytes / 1024;
  await browser.close();
  return seen;
}

const server = await serve();
const all = [];
for (let run = 0; run < runs; ++run) {
  all.push(await visit(`http://127.0.0.1:${server.address().port}/`));
  console.error(`run ${run + 1}: ${JSON.stringify(all.at(-1), (_, v) => (typeof v === 'number' ? +v.toFixed(1) : v))}`);
}
server.close();
const result = Object.fromEntries(Object.keys(all[0]).map((key) => [key, +median(all.map((one) => one[key])).toFixed(2)]));
if (option('out')) fs.writeFileSync(option('out'), JSON.stringify({ runs, cpu, result, all }, null, 1));
console.log(JSON.stringify(result, null, 1));

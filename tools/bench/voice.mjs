// What the site's own voice costs: sizes, the time from a press to the first sound, how far the highlight is behind the sound in either
// skin, how fast a press silences it, what a second of speech costs to make.
//   - On the canvas the pixels are looked at, at the end of each frame that was painted; the screen shows it with its next picture.
//   node voice.mjs [--runs N] [--cpu 4]       of build/web/site, or the folder in CAMTAY_SITE
// Network as in the profile "slow laptop, rural 4G" (1.6 Mbit/s down, 150 ms); prints medians. The slowing of the CPU does not
// reach the worker that makes the sound.
import fs from 'node:fs';

import { open_chromium } from '../../tests/web/browsers.mjs';
import { Person } from '../../tests/web/person.mjs';
import { open_site, project } from '../../tests/web/site.mjs';
import { listen_to_sound, watch_painted_highlight } from '../../tests/web/sound.mjs';
import { until } from '../../tests/web/until.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? otherwise : +process.argv[at + 1];
};
const runs = option('runs', 3);
const cpu = option('cpu', 4);

const second = 'Chỉ từng bước làm giấy tờ'; // of the welcome
const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : NaN;
};

// In the page, after listen_to_sound: when things happened.
function probe() {
  globalThis.bench = { pressed: 0, started: [], stopped: 0, marked: [] };
  addEventListener('click', ({ timeStamp }) => { bench.pressed = timeStamp; }, true);
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    bench.started.push({ at: performance.now(), latency: this.context.outputLatency || this.context.baseLatency || 0 });
    return start.apply(this, when);
  };
  const { disconnect } = AudioNode.prototype;
  AudioNode.prototype.disconnect = function (...what) {
    if (this instanceof AudioBufferSourceNode) bench.stopped = performance.now();
    return disconnect.apply(this, what);
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const word = document.querySelector('#mirror u')?.textContent ?? '';
      if (word && bench.marked.at(-1)?.word !== word) bench.marked.push({ word, at: performance.now(), sound: bench.started.length });
    }).observe(document.getElementById('mirror'), { childList: true, subtree: true });
  });
}

async function visit(browser, site, skin) {
  const page = await browser.page();
  const cdp = await page.driver.context().newCDPSession(page.driver);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 93750 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.before_each_load(listen_to_sound, );
  await page.before_each_load(probe);
  const person = await Person.opens(page, site.address, { skin });
  await page.driver.waitForLoadState('networkidle');
  const first_sound = async (label) => {
    const before = await page.evaluate(() => bench.started.length);
    await person.presses(label);
    await until('a sound', () => page.evaluate((count) => bench.started.length > count, before));
    return page.evaluate((count) => bench.started[count].at - bench.pressed, before);
  };
  if (skin === 'canvas') await page.evaluate(watch_painted_highlight, second);
  const seen = { cold_ms: await first_sound('Bấm để nghe') };
  await until('three sentences', () => page.evaluate(() => bench.started.length > 3));
  await person.presses('Chậm lại');
  seen.silent_ms = await page.evaluate(() => Math.max(0, bench.stopped - bench.pressed));
  seen.warm_ms = await first_sound('Bấm để nghe');
  await person.presses('Tắt tiếng');
  const [{ marked, started }, { made }, painted] = await page.evaluate(() => [bench, sound, globalThis.painted]);
  seen.compute_ms_per_s = median(made.map(({ ms, seconds }) => ms / seconds));
  // The second sentence, each word once.
  const { at, latency } = started[1];
  const marks = skin === 'canvas' ? painted.filter((one) => one.lit && one.to).slice(0, made[1].words.length) : marked.filter(({ sound }) => sound === 2);
  seen.behind_ms = marks.map((mark, index) => mark.at - (at + 1000 * (made[1].words[index][1] + latency)));
  await page.close();
  return seen;
}

const site = await open_site();
const browser = await open_chromium();
const seen = { plain: [], canvas: [] };
for (let run = 0; run < runs; ++run) for (const skin in seen) seen[skin].push(await visit(browser, site, skin));
const all = Object.values(seen).flat();
await browser.close();
site.close();

const folder = `${process.env.CAMTAY_SITE ?? `${project}build/web/site`}/voice`;
const brotli = fs.readdirSync(folder).filter((file) => file.endsWith('.br') && !/COPYING|README/.test(file));
const sizes = Object.fromEntries(brotli.map((file) => [file, fs.statSync(`${folder}/${file}`).size]));
const behind = (skin) => {
  const times = seen[skin].flatMap(({ behind_ms }) => behind_ms);
  return { median: median(times), worst: Math.max(...times), earliest: Math.min(...times) };
};
console.log(JSON.stringify({
  sizes, cpu, runs,
  press_to_first_sound_ms: { cold: median(all.map(({ cold_ms }) => cold_ms)), warm: median(all.map(({ warm_ms }) => warm_ms)) },
  press_to_silence_ms: median(all.map(({ silent_ms }) => silent_ms)),
  highlight_behind_sound_ms: { plain: behind('plain'), canvas: behind('canvas') },
  compute_ms_per_second_of_speech: median(all.map(({ compute_ms_per_s }) => compute_ms_per_s)),
}, (key, value) => (typeof value === 'number' ? +value.toFixed(1) : value), 1));

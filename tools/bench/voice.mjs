// What the site's own voice costs: sizes, the time from a press to the first sound, how far the highlight is behind the sound, how
// fast a press silences it, what a second of speech costs to make.
//   node voice.mjs [--runs N] [--cpu 4]       of build/web/site, or the folder in CAMTAY_SITE
// Network as in the profile "slow laptop, rural 4G" (1.6 Mbit/s down, 150 ms); prints medians. The slowing of the CPU does not
// reach the worker that makes the sound.
import fs from 'node:fs';

import { open_chromium } from '../../tests/web/browsers.mjs';
import { Person } from '../../tests/web/person.mjs';
import { open_site, project } from '../../tests/web/site.mjs';
import { listen_to_sound } from '../../tests/web/sound.mjs';
import { until } from '../../tests/web/until.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? otherwise : +process.argv[at + 1];
};
const runs = option('runs', 3);
const cpu = option('cpu', 4);

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : NaN;
};

// In the page, after listen_to_sound: when things happened.
function probe() {
  globalThis.bench = { pressed: 0, started: [], stopped: 0, made: [], marked: [] };
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
  const { postMessage } = Worker.prototype;
  const asked = new Map();
  Worker.prototype.postMessage = function (message, ...others) {
    if (!this.is_watched) {
      this.is_watched = true;
      this.addEventListener('message', ({ data }) => {
        if (data.samples) {
          bench.made.push({ ms: performance.now() - asked.get(data.id), seconds: data.samples.length / data.sample_rate, words: data.words });
        }
      });
    }
    asked.set(message.id, performance.now());
    return postMessage.call(this, message, ...others);
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const word = document.querySelector('#mirror u')?.textContent ?? '';
      if (word && bench.marked.at(-1)?.word !== word) bench.marked.push({ word, at: performance.now(), sound: bench.started.length });
    }).observe(document.getElementById('mirror'), { childList: true, subtree: true });
  });
}

async function visit(browser, site) {
  const page = await browser.page();
  const cdp = await page.driver.context().newCDPSession(page.driver);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 93750 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.before_each_load(listen_to_sound, { loudspeaker: true });
  await page.before_each_load(probe);
  const person = await Person.opens(page, site.address, { skin: 'plain' });
  await page.driver.waitForLoadState('networkidle');
  const first_sound = async (label) => {
    const before = await page.evaluate(() => bench.started.length);
    await person.presses(label);
    await until('a sound', () => page.evaluate((count) => bench.started.length > count, before));
    return page.evaluate((count) => bench.started[count].at - bench.pressed, before);
  };
  const seen = { cold_ms: await first_sound('Bấm để nghe') };
  await until('three sentences', () => page.evaluate(() => bench.started.length > 3));
  await person.presses('Chậm lại');
  seen.silent_ms = await page.evaluate(() => Math.max(0, bench.stopped - bench.pressed));
  seen.warm_ms = await first_sound('Bấm để nghe');
  await person.presses('Tắt tiếng');
  const { made, marked, started } = await page.evaluate(() => bench);
  seen.compute_ms_per_s = median(made.map(({ ms, seconds }) => ms / seconds));
  // The second sentence: "Chỉ từng bước làm giấy tờ", each word once.
  const { at, latency } = started[1];
  seen.behind_ms = marked.filter(({ sound }) => sound === 2)
    .map((mark, index) => mark.at - (at + 1000 * (made[1].words[index][1] + latency)));
  await page.close();
  return seen;
}

const site = await open_site();
const browser = await open_chromium();
const all = [];
for (let run = 0; run < runs; ++run) all.push(await visit(browser, site));
await browser.close();
site.close();

const folder = `${process.env.CAMTAY_SITE ?? `${project}build/web/site`}/voice`;
const brotli = fs.readdirSync(folder).filter((file) => file.endsWith('.br') && !/COPYING|README/.test(file));
const sizes = Object.fromEntries(brotli.map((file) => [file, fs.statSync(`${folder}/${file}`).size]));
const behind = all.flatMap(({ behind_ms }) => behind_ms);
console.log(JSON.stringify({
  sizes, cpu, runs,
  press_to_first_sound_ms: { cold: median(all.map(({ cold_ms }) => cold_ms)), warm: median(all.map(({ warm_ms }) => warm_ms)) },
  press_to_silence_ms: median(all.map(({ silent_ms }) => silent_ms)),
  highlight_behind_sound_ms: { median: median(behind), worst: Math.max(...behind), earliest: Math.min(...behind) },
  compute_ms_per_second_of_speech: median(all.map(({ compute_ms_per_s }) => compute_ms_per_s)),
}, (key, value) => (typeof value === 'number' ? +value.toFixed(1) : value), 1));

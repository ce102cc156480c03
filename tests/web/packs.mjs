// A voice pack as a site has it, made for a test: its clips are even tones.
import { hash_of } from '../../web/packs/hash.js';
import { ogg_opus } from '../../web/packs/ogg.js';
import { open_site } from './site.mjs';

const rate = 48000;

// An even tone as a clip in Opus, encoded by the browser of `page`, which must have a site open.
async function tone(page, hertz, seconds) {
  const packets = await page.evaluate(async ([pitch, count, sampleRate]) => {
    const made = [];
    const encoder = new AudioEncoder({
      output(chunk) {
        const packet = new Uint8Array(chunk.byteLength);
        chunk.copyTo(packet);
        made.push([...packet]);
      },
      error: (fault) => { throw fault; },
    });
    encoder.configure({ codec: 'opus', sampleRate, numberOfChannels: 1, bitrate: 32000, opus: { frameDuration: 20_000 } });
    const data = Float32Array.from({ length: count }, (_, i) => 0.15 * Math.sin((2 * Math.PI * pitch * i) / sampleRate));
    encoder.encode(new AudioData({ format: 'f32-planar', sampleRate, numberOfFrames: count, numberOfChannels: 1, timestamp: 0, data }));
    await encoder.flush();
    return made;
  }, [hertz, seconds * rate, rate]);
  return ogg_opus(packets.map((packet) => Uint8Array.from(packet)), seconds * rate, 312);
}

// {line: clip} for {line: [hertz, seconds]}, encoded by `browser`.
export async function tones(browser, wanted) {
  const [site, page] = await Promise.all([open_site(), browser.page()]);
  await page.open(site.address);
  const made = await Promise.all(Object.entries(wanted).map(async ([line, [hertz, seconds]]) => [line, await tone(page, hertz, seconds)]));
  await page.close();
  site.close();
  return Object.fromEntries(made);
}

// What open_site takes for a site with one pack: {listed, extra}. clips: {line: {text, bytes, words}}, text as it is said.
export function site_pack({ id, name, language = 'vi', clips }) {
  const folder = `voices/${id}`;
  const manifest = { id, name, language, licence: 'CC-BY-4.0', clips: {} };
  const extra = {};
  for (const [line, { text, bytes, words }] of Object.entries(clips)) {
    const sum = hash_of(bytes);
    const file = `${sum}.opus`;
    manifest.clips[line] = { file, text: hash_of(new TextEncoder().encode(text)), sum, length: 1000, ...(words && { words }) };
    extra[`${folder}/${file}`] = Buffer.from(bytes);
  }
  extra[`${folder}/pack.json`] = JSON.stringify(manifest);
  extra['voices/index.json'] = JSON.stringify({ voices: [{ id, name, language, region: '', pack: `${folder}/pack.json` }] });
  return { listed: { 'voices/index.json': 'voices/index.json' }, extra };
}

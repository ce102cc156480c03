// Voice packs: those of the site and those of this device. Fetched when a pack is chosen or the voice menu is opened, with all
// it imports; it shares nothing with main.js.
import { hash_of } from './hash.js';
import * as shelf from './shelf.js';

export { record } from './recorder.js';

const encoder = new TextEncoder();
const attempts = 3;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const absolute = (file) => new URL(file, document.baseURI).href;

async function fetched(file, use) {
  for (let attempt = 1; ; ++attempt) {
    try {
      // What came damaged may lie damaged in the browser's own cache.
      const answer = await fetch(absolute(file), attempt > 1 ? { cache: 'reload' } : {});
      if (answer.ok) return await use(answer);
      if (answer.status === 404) return null;
    } catch (fault) {
      console.warn(file, fault);
    }
    if (attempt === attempts) return null;
    await pause(1000 * attempt);
  }
}

// The site's own list; null without a network.
const site_list = async (address) =>
  (address ? (await fetched(address, (answer) => answer.json()))?.voices ?? null : []);

async function index(address) {
  const [kept, of_site] = await Promise.all([shelf.kept_packs(), site_list(address)]);
  const shown = kept.filter(({ from_site }) => !from_site || !of_site).map(({ manifest, mine, from_site }) => {
    const { id, name, language, region } = JSON.parse(manifest);
    return { id, name, language, region, here: !from_site, mine };
  });
  const known = new Set(shown.map(({ id }) => id));
  return { voices: [...shown, ...(of_site ?? []).filter(({ id }) => !known.has(id))] };
}

// {manifest, folder}: folder is where the site has its clips; none for a pack of this device.
async function find(id, address) {
  const kept = await shelf.kept_pack(id);
  if (kept && !kept.from_site) return { manifest: JSON.parse(kept.manifest) };
  const entry = (await site_list(address))?.find((one) => one.id === id);
  const text = (entry && (await fetched(entry.pack, (answer) => answer.text()))) ?? kept?.manifest;
  if (!text) return null;
  if (text !== kept?.manifest) shelf.keep_site_pack(id, text).catch((fault) => console.warn(id, fault));
  return { manifest: JSON.parse(text), folder: `voices/${id}` };
}

// "voices/index.json" and "voices/<id>/pack.json" as bytes; null when there is none. `address`: of the site's index.
export async function file_bytes(file, address) {
  const [, id] = /^voices\/([^/]+)\/pack\.json$/.exec(file) ?? [];
  const value = id ? (await find(id, address))?.manifest : await index(address);
  return value ? encoder.encode(JSON.stringify(value)) : null;
}

// A clip whole, or null: from the device, else from the site, and from then on from the device.
async function clip_bytes({ manifest, folder }, { file, sum }) {
  const is_whole = (bytes) => bytes && hash_of(bytes) === sum;
  const kept = await shelf.kept_clip(manifest.id, file);
  if (is_whole(kept)) return kept;
  if (!folder) return null;
  const bytes = await fetched(`${folder}/${file}`, async (answer) => {
    const arrived = new Uint8Array(await answer.arrayBuffer());
    if (!is_whole(arrived)) throw new Error('damaged on its way');
    return arrived;
  });
  if (bytes) shelf.keep_clip(manifest.id, file, bytes).catch((fault) => console.warn(file, fault));
  return bytes;
}

// {clip(line), bytes(clip)} of a pack; null when it is not there. The clips of a site's pack are fetched one after the other, so
// that they are there when the network is not.
export async function open_pack(id, address) {
  const pack = await find(id, address);
  if (!pack) return null;
  const by_text = new Map(Object.values(pack.manifest.clips).map((clip) => [clip.text, clip]));
  if (pack.folder) fetch_all(pack, [...by_text.values()]);
  return {
    clip: (line) => by_text.get(line),
    bytes: (clip) => clip_bytes(pack, clip),
  };
}

async function fetch_all(pack, clips) {
  for (const clip of clips) if (!(await clip_bytes(pack, clip))) return; // no network: again the next time
}

export const all_clips = async (id, address) => {
  const pack = await find(id, address);
  const clips = pack ? Object.values(pack.manifest.clips) : [];
  return Promise.all(clips.map(async (clip) => [clip.file, await clip_bytes(pack, clip)]));
};

// Voice packs: those of the site and those of this device. Fetched when a pack is chosen or the voice menu is opened, with all
// it imports; it shares nothing with main.js.
import { hash_of } from './hash.js';
import * as shelf from './shelf.js';
import { slower } from './slower.js';

export { hush, record } from './recorder.js';

const encoder = new TextEncoder();
const attempts = 3;
const most_missing = 3;          // clips that did not come: there is no network, or no pack
const most_made = 3;             // sounds: the one that is heard, the next, and one to be heard again
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

const folder_of = (id) => `voices/${id}`;

// {manifest, folder}: folder is where the site has its clips; none for a pack of this device.
async function find(id, address) {
  const kept = await shelf.kept_pack(id);
  if (kept && !kept.from_site) return { manifest: JSON.parse(kept.manifest) };
  const entry = (await site_list(address))?.find((one) => one.id === id);
  const text = (entry && (await fetched(entry.pack, (answer) => answer.text()))) ?? kept?.manifest;
  if (!text) return null;
  if (text !== kept?.manifest) shelf.keep_site_pack(id, text).catch((fault) => console.warn(id, fault));
  return { manifest: JSON.parse(text), folder: folder_of(id) };
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

// Each file is asked for once, however many wait for it.
function files_of(pack) {
  const arriving = new Map();    // file → promise of its bytes
  return (clip) => {
    const bytes = arriving.get(clip.file) ?? clip_bytes(pack, clip).finally(() => arriving.delete(clip.file));
    arriving.set(clip.file, bytes);
    return bytes;
  };
}

function slowed(buffer, pace) {
  const { numberOfChannels, sampleRate } = buffer;
  const channels = slower(Array.from({ length: numberOfChannels }, (_, which) => buffer.getChannelData(which)), sampleRate, pace);
  const made = new AudioBuffer({ numberOfChannels, length: channels[0].length, sampleRate });
  channels.forEach((samples, which) => made.copyToChannel(samples, which));
  return made;
}

// What is asked for while the line before it is heard is there when its turn comes.
function sounds_of(bytes_of) {
  const made = new Map();        // what was asked for → promise of it, the latest last
  const make = async (clip, pace, decode) => {
    try {
      const bytes = await bytes_of(clip);
      const heard = bytes && (await decode(bytes.slice().buffer));
      return heard && pace < 1 ? slowed(heard, pace) : heard;
    } catch (fault) {
      console.warn(clip.file, fault); // a browser that does not know Opus
      return null;
    }
  };
  return (clip, pace, decode) => {
    const key = `${clip.file} ${pace}`;
    const sound = made.get(key) ?? make(clip, pace, decode);
    made.delete(key);
    made.set(key, sound);
    sound.then((buffer) => buffer || made.delete(key)); // the network may be there the next time
    if (made.size > most_made) made.delete(made.keys().next().value);
    return sound;
  };
}

// {clip(line), sound(clip, pace, decode)} of a pack; null when it is not there. sound() gives a promise of an AudioBuffer, or of null;
// pace is 1 for the clip as it was said, less for slower; decode makes an AudioBuffer of a file.
//   - A pack that was here before speaks at once.
//   - With `told` its clips are fetched one after the other, so that they are there when the network is not, and what is new in it
//     on the site is looked for; `told` is then called with whether all of them are here.
export async function open_pack(id, address, told) {
  const kept = await shelf.kept_pack(id);
  const pack = kept ? { manifest: JSON.parse(kept.manifest), folder: kept.from_site && folder_of(id) } : await find(id, address);
  if (!pack) return null;
  let by_text;
  const use = (manifest) => {
    pack.manifest = manifest;
    by_text = new Map(Object.values(manifest.clips).map((clip) => [clip.text, clip]));
  };
  use(pack.manifest);
  const bytes_of = files_of(pack);
  const fetch_all = async () => {
    const newest = kept && (await find(id, address));
    if (newest) use(newest.manifest);
    let missing = 0;
    for (const clip of by_text.values()) {
      if (!(await bytes_of(clip)) && ++missing === most_missing) break;
    }
    told(missing === 0);
  };
  if (pack.folder && told) fetch_all().catch((fault) => console.warn(id, fault));
  return {
    clip: (line) => by_text.get(line),
    sound: sounds_of(bytes_of),
  };
}

export const all_clips = async (id, address) => {
  const pack = await find(id, address);
  const clips = pack ? Object.values(pack.manifest.clips) : [];
  return Promise.all(clips.map(async (clip) => [clip.file, await clip_bytes(pack, clip)]));
};

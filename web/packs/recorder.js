// What the program asks of the recorder (Record in src/guide/effect.hpp), answered by ["recorded", …]. Keeps no state but the
// clip that was recorded last and the file that was opened last, until the program says what becomes of them.
import { hand } from '../hand.js';
import { module_of } from '../module_of.js';
import { hash_of } from './hash.js';
import * as microphone from './microphone.js';
import { all_clips } from './packs.js';
import * as shelf from './shelf.js';

export { hush } from './microphone.js';

let clip = null;                 // {bytes, file, sum, length}
let opened = new Map();          // file → bytes, of the pack a person opened

// A file the person chooses; never answers when she chooses none.
function chosen_file() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.zip,application/zip';
  const chosen = new Promise((done) => { input.onchange = () => done(input.files[0]); });
  input.click();
  return chosen;
}

// What a microphone says that does not listen.
const unless_listening = (state) => (state && state !== 'listening' ? [state, {}] : undefined);
const own_manifest = (pack) => (pack && !pack.from_site ? pack.manifest : '');

// web/packs/zip.js, fetched when it is needed; null when it did not come.
const zip_module = () => module_of('zip.js').catch((fault) => console.warn('zip.js', fault));
const unreached = ['unreached', {}];

const works = {
  async open() {
    zip_module(); // who records now may have no network when the voice is to be saved
    const state = await microphone.open();
    return state && [state, {}];
  },
  close: () => microphone.close(),
  start: async () => unless_listening(await microphone.start()),
  async stop() {
    clip = await microphone.stop();
    if (!clip) return clip === null ? ['quiet', {}] : undefined;
    const { file, sum, length } = clip;
    return ['ready', { file, sum, length }];
  },
  play: () => void microphone.play(),
  async keep(pack, manifest) {
    return ['kept', { text: await shelf.keep_pack(pack, manifest, true, [[clip.file, clip.bytes]]) }];
  },
  async import() {
    const file = await chosen_file();
    const module = await zip_module();
    if (!module) return unreached;
    opened = await module.read_zip(new Uint8Array(await file.arrayBuffer()));
    const text = new TextDecoder().decode(opened.get('pack.json'));
    return ['opened', { text, held: own_manifest(await shelf.kept_pack(JSON.parse(text).id)) }];
  },
  async adopt(pack, manifest) {
    const by_sum = new Map([...opened.values()].map((bytes) => [hash_of(bytes), bytes]));
    const held = Object.values(JSON.parse(own_manifest(await shelf.kept_pack(pack)) || '{"clips":{}}').clips);
    const is_held = ({ file, sum }) => held.some((one) => one.file === file && one.sum === sum);
    const wanted = Object.values(JSON.parse(manifest).clips).filter((one) => !is_held(one));
    if (!wanted.every(({ sum }) => by_sum.has(sum))) throw new Error('a clip is damaged');
    const whole = await shelf.keep_pack(pack, manifest, false, wanted.map(({ file, sum }) => [file, by_sum.get(sum)]));
    opened = new Map();
    return ['adopted', { text: whole }];
  },
  async export(pack, manifest, name, address) {
    const clips = await all_clips(pack, address);
    if (clips.some(([, bytes]) => !bytes)) throw new Error('a clip is not there');
    const module = await zip_module();
    if (!module) return unreached;
    hand(name, 'application/zip', await module.zip([['pack.json', new TextEncoder().encode(manifest)], ...clips]));
    return ['exported', {}];
  },
};

export async function record(tell, what, pack, text, file, address) {
  try {
    const answer = await works[what](pack, text, file, address);
    if (answer) tell(['recorded', ...answer]);
  } catch (fault) {
    console.warn(what, fault);
    tell(['recorded', 'failed', {}]);
  }
}

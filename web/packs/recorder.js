// What the program asks of the recorder (Record in src/guide/effect.hpp), answered by ["recorded", …]. Keeps no state but the
// clip that was recorded last and the file that was opened last, until the program says what becomes of them.
import { hand } from '../hand.js';
import { hash_of } from './hash.js';
import * as microphone from './microphone.js';
import { all_clips } from './packs.js';
import * as shelf from './shelf.js';
import { read_zip, zip } from './zip.js';

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

const is_whole = ({ file, sum }, bytes) => bytes.has(file) && hash_of(bytes.get(file)) === sum;

const works = {
  open: async () => [await microphone.open(), {}],
  close: () => microphone.close(),
  start: () => microphone.start(),
  async stop() {
    clip = await microphone.stop();
    if (!clip) return ['quiet', {}];
    const { file, sum, length } = clip;
    return ['ready', { file, sum, length }];
  },
  play: () => void microphone.play(),
  async keep(pack, manifest) {
    await shelf.keep_pack(pack, manifest, true, [[clip.file, clip.bytes]]);
    return ['kept', {}];
  },
  async import() {
    opened = await read_zip(new Uint8Array(await (await chosen_file()).arrayBuffer()));
    return ['opened', { text: new TextDecoder().decode(opened.get('pack.json')) }];
  },
  async adopt(pack, manifest) {
    if (!Object.values(JSON.parse(manifest).clips).every((one) => is_whole(one, opened))) throw new Error('a clip is damaged');
    const mine = Boolean((await shelf.kept_pack(pack))?.mine);
    await shelf.keep_pack(pack, manifest, mine, [...opened].filter(([file]) => file !== 'pack.json'));
    return ['adopted', { text: manifest }];
  },
  async export(pack, manifest, name, address) {
    const clips = await all_clips(pack, address);
    if (clips.some(([, bytes]) => !bytes)) throw new Error('a clip is not there');
    hand(name, 'application/zip', await zip([['pack.json', new TextEncoder().encode(manifest)], ...clips]));
  },
  forget: () => shelf.forget_all(),
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

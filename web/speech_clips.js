// The clips of a voice pack as a source of web/speech.js. Packs are a module of their own, fetched when one is chosen.
//   - The pack a person chose is fetched whole, for a day without network. That of the site is opened when there is something to
//     say, and only what is said is fetched: she did not ask for it.
import { delete_database, voices_database } from './database.js';
import { module_of } from './module_of.js';
import { address } from './pictures.js';
import * as sound from './sound.js';

const packs = () => module_of('packs.js');
const site_index = () => address('voices/index.json');
const longest_wait = 1500;       // ms for a clip where another source has the line; it is there the next time
const usual_rate = 0.85;         // a clip is then heard as it was said: normal_rate of src/guide/speaking.cpp

// The pack that is heard by who has not chosen one (tools/site/page.mjs).
export const site_voice = document.documentElement.dataset.voice ?? '';

let wanted = site_voice;
let pack = null;
let opening = null;              // promise, once it was asked for
let is_tried = false;            // what it has is known
let turn = 0;                    // counts what was hushed
let changed = () => {};
let stop_playback = () => {};    // of the recorder
let tell_program = () => {};

export const watch = (tell) => { changed = tell; };
// Answers when it is known what the chosen pack has.
export const is_open = () => opening;
export const is_wanted = () => Boolean(wanted);
export const is_known = () => !wanted || is_tried;

function open(whole) {
  const id = wanted;
  const told = (is_whole) => id === wanted && tell_program(['recorded', is_whole ? 'whole' : 'incomplete', {}]);
  opening = !id ? Promise.resolve() : packs()
    .then(({ open_pack }) => open_pack(id, site_index(), whole && told))
    .then((opened) => {
      if (id === wanted) pack = opened;
    }, (fault) => console.warn(id, fault))
    .then(() => {
      if (id !== wanted) return;
      is_tried = true;
      changed();
    });
}

function use(id, whole) {
  [wanted, pack, opening, is_tried] = [id, null, null, false];
  if (whole) open(whole);
}

export function speak_with(id) {
  if (id !== wanted) use(id);
  if (!opening) open(false);
}

// "voices/…" for the program; null when it cannot be had.
export const voice_file = (file) => packs().then(({ file_bytes }) => file_bytes(file, site_index())).catch(() => null);

// The program's Record.
export async function record(tell, what, pack_id, text, file) {
  tell_program = tell;
  if (what === 'use') return use(pack_id, true);
  // Nothing is fetched for this: who gives a lent machine back may have no network.
  if (what === 'forget') {
    use(site_voice);
    return tell(['recorded', (await delete_database(voices_database)) ? 'forgotten' : 'not_forgotten', {}]);
  }
  try {
    const { hush: stop_it, record: perform } = await packs();
    stop_playback = stop_it;
    await perform(tell, what, pack_id, text, file, site_index());
  } catch (fault) {
    console.warn(what, fault);
    tell(['recorded', 'failed', {}]);
  }
  // What the pack has may have changed.
  if (['keep', 'adopt'].includes(what)) open(true);
}

// One that was not opened yet is believed to be there until it is.
export const speaks = () => Boolean(pack ?? (wanted && !is_tried));
export const has = ({ line }) => Boolean(pack?.clip(line));
const sound_of = ({ line }, pace) => pack.sound(pack.clip(line), pace, sound.decode);
export const prepare = (utterance, { rate }) => sound_of(utterance, rate / usual_rate);

export async function say(utterance, { rate, volume, is_last }, begun, word) {
  const mine = turn;
  const pace = rate / usual_rate;
  const { words = [] } = pack.clip(utterance.line);
  const waits = [sound_of(utterance, pace)];
  if (!is_last) waits.push(new Promise((done) => setTimeout(done, longest_wait)));
  const buffer = await Promise.race(waits);
  if (mine !== turn) return false;
  if (!buffer) return null;
  return sound.play(buffer, { volume, words: words.map((milliseconds, which) => [which, milliseconds / 1000 / pace]) }, begun, word);
}

export function hush() {
  turn += 1;
  sound.stop();
  stop_playback();
}

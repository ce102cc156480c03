// The site's own synthesiser as a source of web/speech.js. What it needs is fetched when it is first to speak: web/voice/.
import { module_of } from './module_of.js';
import { address } from './pictures.js';
import * as sound from './sound.js';

const module_name = 'voice/ours.js';
const again_after = 15_000;      // ms until a network that failed is tried once more

let opened = null;               // promise of web/voice/ours.js, opened
let voice = null;                // once it is
let is_broken = false;
let turn = 0;                    // counts what was hushed
let changed = () => {};

export const is_there = () => Boolean(address(module_name));
export const speaks = (language) => is_there() && !is_broken && (language === 'vi' || language === 'en');
export const has = ({ language }) => speaks(language);
export const watch = (tell) => { changed = tell; };

function open() {
  if (voice?.is_lost()) opened = voice = null;
  opened ??= module_of(module_name)
    .then(({ open_voice }) => open_voice())
    .then((one) => {
      voice = one;
      if (is_broken) changed(is_broken = false);
      return one;
    }, (fault) => {
      console.warn(module_name, fault);
      opened = null;
      is_broken = true;
      changed();
      setTimeout(open, again_after);
      return null;
    });
  return opened;
}

export const prepare = (utterance, how) => open().then((one) => one?.synthesise(utterance, how));

export async function say(utterance, how, begun, word) {
  const mine = turn;
  const made = await prepare(utterance, how);
  if (!made || mine !== turn) return false;
  const buffer = sound.buffer_of(made.samples, made.sample_rate);
  return sound.play(buffer, { volume: how.volume, words: made.words }, begun, word);
}

export function hush() {
  turn += 1;
  sound.stop();
}

// The site's own synthesiser as a source of web/speech.js. What it needs is fetched when it is first to speak: web/voice/.
import { address } from './pictures.js';
import * as sound from './sound.js';

const module_name = 'voice/ours.js';
const again_after = 15_000;      // ms until a network that failed is tried once more

let opened = null;               // promise of web/voice/ours.js, opened
let is_broken = false;
let turn = 0;                    // counts what was hushed
let changed = () => {};

export const is_there = () => Boolean(address(module_name));
export const speaks = (language) => is_there() && !is_broken && (language === 'vi' || language === 'en');
export const has = ({ language }) => speaks(language);
export const watch = (tell) => { changed = tell; };

function open(attempt = 0) {
  // A module that failed is remembered as failed, hence the other name.
  opened ??= import(address(module_name) + (attempt ? `?${attempt}` : ''))
    .then(({ open_voice }) => open_voice(address))
    .then((voice) => {
      if (is_broken) changed(is_broken = false);
      return voice;
    }, (fault) => {
      console.warn(module_name, fault);
      opened = null;
      is_broken = true;
      changed();
      setTimeout(open, again_after, attempt + 1);
      return null;
    });
  return opened;
}

export const prepare = (utterance, how) => open().then((voice) => voice?.synthesise(utterance, how));

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

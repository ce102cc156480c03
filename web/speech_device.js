// The device's own voices, through the browser, as a source of web/speech.js.
//   - Only a voice of the page's language: a foreign one reads Vietnamese as noise.
//   - A voice of the network would be sent what it reads. It is used only where the site brings no voice of its own, and never for
//     what the person answered (docs/design.md, "Privacy").
import { is_there as we_have_our_own } from './speech_ours.js';

const engine = globalThis.speechSynthesis;
const longest_wait_for_voices = 1000; // ms
const longest_wait = 5000;            // ms without a sound before we give up
const slowest_letter = 160;           // ms of speech for one letter at rate 1
const breath_of_chromium = 60;        // ms: it drops what is spoken right after cancel()

let watching_since = performance.now();
let cancelled = -breath_of_chromium;  // when it was last silenced
let is_deaf = false;                  // it was given a sentence and did not say it
let was_pressed = false;
let changed = () => {};
let current = null;                   // held: some browsers forget an utterance nobody refers to, and its end is never told

// What a browser answers that would speak, but not now.
const passing = ['not-allowed', 'interrupted', 'canceled'];

const voices = () => (engine ? engine.getVoices() : []);
const of_language = (language) => voices().filter((one) => one.lang.toLowerCase().split(/[-_]/)[0] === language);

function voice(language, is_own) {
  const all = of_language(language);
  return all.find((one) => one.localService) ?? (is_own || we_have_our_own() ? undefined : all[0]);
}

// The list of voices may come late; only after a while without any is it known that there are none.
export const is_known = () => !engine || voices().length > 0 || performance.now() - watching_since > longest_wait_for_voices;

export const is_speaking = () => Boolean(engine?.speaking);
export const speaks = (language) => !is_deaf && Boolean(voice(language, false));
export const has = ({ language, own }) => !is_deaf && Boolean(voice(language, own));

export function watch(tell) {
  changed = tell;
  watching_since = performance.now();
  engine?.addEventListener?.('voiceschanged', () => {
    is_deaf = false;
    changed();
  });
}

// Before the first press a browser may refuse to speak (Chrome), or do nothing at all (iOS): that says nothing about its voice.
export const may_be_refused = () => !(navigator.userActivation?.hasBeenActive ?? was_pressed);

// iOS lets a page speak only after it has spoken once within a press.
export function unlock(language) {
  was_pressed = true;
  if (!engine || !voice(language, true)) return false;
  const nothing = new SpeechSynthesisUtterance(' ');
  nothing.volume = 0;
  engine.speak(nothing);
  return true;
}

export async function say({ text, language, own }, { rate, volume }, begun, word) {
  const chosen = voice(language, own);
  const since = performance.now() - cancelled;
  if (since < breath_of_chromium) {
    const before = cancelled;
    await new Promise((done) => setTimeout(done, breath_of_chromium - since));
    if (before !== cancelled) return false;
  }
  return new Promise((done) => {
    const utterance = new SpeechSynthesisUtterance(text);
    current = utterance;
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = rate;
    utterance.volume = volume;
    // Engines of some phones neither end nor fail.
    let has_begun = false;
    let watchdog = setTimeout(() => finish(false), longest_wait);
    const finish = (well, reason) => {
      clearTimeout(watchdog);
      if (current === utterance) {
        current = null;
        is_deaf = !well && !has_begun && !may_be_refused() && !passing.includes(reason);
        if (is_deaf) changed();
        if (!well) hush();
      }
      done(well || has_begun);
    };
    utterance.onstart = () => {
      has_begun = true;
      clearTimeout(watchdog);
      watchdog = setTimeout(() => finish(false), longest_wait + (text.length * slowest_letter) / rate);
      begun();
    };
    utterance.onboundary = ({ name, charIndex }) => {
      if (name === 'word') word(text.slice(0, charIndex + 1).trim().split(/\s+/).length - 1);
    };
    utterance.onend = () => finish(true);
    utterance.onerror = ({ error }) => finish(false, error);
    engine.speak(utterance);
  });
}

export function hush() {
  if (!engine || !(engine.speaking || engine.pending || current)) return;
  current = null;
  engine.cancel();
  cancelled = performance.now();
}

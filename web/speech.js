// The browser's own voice, one utterance at a time.
//   - Only voices of the device itself and of the page's language: a foreign voice reads Vietnamese as noise, and a voice of
//     the network would send names away.
//   - Each Speak ends in "silent"; a newer Speak ends the older without a word.
const engine = globalThis.speechSynthesis;
const { camtay } = globalThis;

const pause_between = 400;       // ms between sentences
const longest_wait_for_voices = 1000;
const longest_wait = 5000;       // ms without a sound before we give up
const slowest_letter = 160;      // ms of speech for one letter at rate 1

let run = 0;
let speaking = false;
let current = null;              // held: some browsers forget an utterance nobody refers to, and its end is never told
let language = 'vi';
let told = '';
let watching_since = 0;
let tell_state = () => {};

const voices = () => (engine ? engine.getVoices() : []);
const voice = () => voices().find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function report() {
  const state = voice() ? 'ready' : 'missing';
  if (state !== told) tell_state((told = state));
}

// The list of voices may come late; only after a while without any is it known that one is missing. That is told with the
// next thing the person does: a page that nobody touches stays at rest.
const is_known = () => !engine || voices().length > 0 || performance.now() - watching_since > longest_wait_for_voices;
export function make_sure() {
  if (!told && is_known()) report();
}

export function watch(tell) {
  tell_state = (state) => tell(['voice', state]);
  watching_since = performance.now();
  engine?.addEventListener?.('voiceschanged', report);
  make_sure();
}

export function use_language(tag) {
  if (tag === language) return;
  language = tag;
  if (told) report();
}

// iOS lets a page speak only after it has spoken once within a press.
export function unlock() {
  if (!engine || !voice() || engine.speaking || camtay.reading) return;
  removeEventListener('click', unlock, true);
  const nothing = new SpeechSynthesisUtterance(' ');
  nothing.volume = 0;
  engine.speak(nothing);
}

function say(text, rate, begun) {
  return new Promise((done) => {
    const chosen = voice();
    if (!chosen) return done(false);
    const utterance = new SpeechSynthesisUtterance(text);
    current = utterance;
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = rate;
    // Engines of some phones neither end nor fail.
    let watchdog = setTimeout(() => finish(false), longest_wait);
    const finish = (well) => {
      clearTimeout(watchdog);
      if (!well) engine.cancel();
      done(well);
    };
    utterance.onstart = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => finish(false), longest_wait + (text.length * slowest_letter) / rate);
      begun();
    };
    utterance.onend = () => finish(true);
    utterance.onerror = () => finish(false);
    engine.speak(utterance);
  });
}

// boot.js may be reading the welcome: its sentence is finished, and the rest follows from here.
async function after_boot(utterances, begun) {
  const { reading } = camtay;
  camtay.reading = null;
  if (!reading) return 0;
  const at = utterances.map(({ node }) => node).lastIndexOf(reading.id);
  if (at < 0) return 0;
  begun(at);
  await new Promise((done) => {
    reading.utterance.onend = reading.utterance.onerror = done;
    setTimeout(done, longest_wait * 2);
  });
  return at + 1;
}

export async function speak({ utterances, rate }, tell) {
  const mine = ++run;
  speaking = true;
  while (!is_known()) await pause(100);
  make_sure();
  const begun = (index) => mine === run && tell(['saying', index]);
  const start = await after_boot(utterances, begun);
  if (start === 0 && engine?.speaking) {
    engine.cancel();
    await pause(60); // Chromium drops what is spoken right after cancel()
  }
  for (let index = start; index < utterances.length && mine === run; ++index) {
    if (!(await say(utterances[index].text, rate, () => begun(index)))) break;
    if (mine === run && index + 1 < utterances.length) await pause(pause_between);
  }
  if (mine === run) fall_silent(tell);
}

function fall_silent(tell) {
  current = null;
  if (speaking) tell(['silent']);
  speaking = false;
}

export function hush(tell) {
  ++run;
  if (camtay.reading) camtay.reading.utterance.onend = null; // boot.js would go on with its next sentence
  camtay.reading = null;
  engine?.cancel();
  fall_silent(tell);
}

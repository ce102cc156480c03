// Says utterances one after the other, each by the first source that has it: a clip of the chosen pack, the
// device's own voice, else ours.
//   - What holds words of another language is said piece by piece, each by a voice of its language; where there is none by one of
//     the page's, in plain letters. A clip is of the whole.
//   - Each Speak has a number of the program's, which is told with all that is told of it. It ends in "silent"; the program's own
//     Hush, and a newer Speak, end it without a word.
//   - While one utterance is heard the next is prepared, so that no pause is longer than a breath.
// A source is a module with
//   speaks(language)                    whether there is a voice of that language
//   has(utterance)                      whether it says this one: {node, text, language, own}; own: says what the person answered
//   prepare?(utterance, how)            this one is soon to be said; how: {rate, volume, region}
//   say(utterance, how, begun, word)    → promise: whether it was said, or null where it is not there after all; begun() with the
//                                       first sound, word(n) with the n-th word of the text, counted from 0, where that is known;
//                                       how.is_last: no other source has it
//   may_be_refused?()                   it may not say anything yet, which is no reason to try others
//   hush()                              stops at once; what is being said is then told as not said
import * as clips from './speech_clips.js';
import * as device from './speech_device.js';
import * as ours from './speech_ours.js';
import * as sound from './sound.js';

const { camtay } = globalThis;
const sources = [clips, device, ours];

const pause_between = 400;       // ms between sentences
const longest_wait = 10_000;     // ms for the sentence that boot.js reads
const longest_opening = 3000;    // ms for a pack of clips

let run = 0;
let speaking = 0;                // the number of the Speak that is being said
let was_wanted = false;
let language = 'vi';
let told = '';
let tell_state = () => {};

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function report() {
  const state = device.speaks(language) ? 'ready' : ours.speaks(language) ? 'ours' : clips.speaks(language) ? 'ready' : 'missing';
  if (state !== told) tell_state((told = state));
}

const is_known = () => ours.speaks(language) || device.is_known();
// Told with the next thing the person does: a page that nobody touches stays at rest.
export function make_sure() {
  if (!told && is_known()) report();
}

export function watch(tell) {
  tell_state = (state) => tell(['voice', state]);
  clips.watch(() => told && report());
  device.watch(report);
  ours.watch(report);
  make_sure();
}

export function use_language(tag) {
  if (tag === language) return;
  language = tag;
  if (told) report();
}

// Called with each click: some browsers let a page be heard only if it asked for that within a press.
export function unlock({ target }) {
  if (!was_wanted && !target.closest?.('.listen')) return;
  if (!device.is_speaking() && !camtay.reading) device.unlock(language);
  if (ours.is_there() || clips.is_wanted()) sound.unlock();
  if (told) removeEventListener('click', unlock, true);
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
    setTimeout(done, longest_wait);
  });
  return at + 1;
}

// A source that fails leaves the utterance to the next one. Gives whether it was said, or null where none has it: reading goes on.
async function say_by(some, utterance, how, begun, word, is_current) {
  let outcome = null;
  for (const source of some) {
    if (!source.has(utterance)) continue;
    const is_last = !sources.slice(sources.indexOf(source) + 1).some((one) => one.has(utterance));
    const said = await source.say(utterance, { ...how, is_last }, begun, word);
    if (said || !is_current()) return said;
    if (source.may_be_refused?.()) return false;
    if (said === false) outcome = false;
  }
  return outcome;
}

// pieces: [[text, tag of its language, the same in plain letters]…]
const pieces_of = (utterance) =>
  utterance.pieces?.map(([text, tag, plain]) => ({ ...utterance, line: '', text, plain, language: tag })) ?? [utterance];
const in_plain_letters = (piece) => ({ ...piece, text: piece.plain ?? piece.text, language });

async function say(utterance, how, begun, word, is_current) {
  const whole = await say_by([clips], utterance, how, begun, word, is_current);
  if (whole || !is_current()) return whole;
  const pieces = pieces_of(utterance);
  let before = 0; // words
  for (const [which, piece] of pieces.entries()) {
    const first = before;
    const at_beginning = () => {
      if (which === 0) begun();
      if (pieces[which + 1]) prepare(pieces[which + 1], how);
    };
    const say_as = (one) => say_by([device, ours], one, how, at_beginning, (n) => word(first + n), is_current);
    let said = await say_as(piece);
    if (!said && is_current() && piece.language !== language) said = await say_as(in_plain_letters(piece));
    if (!said) return said ?? whole;
    before += piece.plain?.split(' ').length;
  }
  return true;
}

function prepare(utterance, how) {
  const one = clips.has(utterance) ? utterance : pieces_of(utterance)[0];
  sources.find((source) => source.has(one))?.prepare?.(one, how);
}

export async function speak({ turn, utterances, rate, volume, region, language: spoken, pack }, tell) {
  const mine = ++run;
  const is_current = () => mine === run;
  const how = { rate, volume, region };
  was_wanted = true;
  speaking = turn;
  if (document.hidden) return fall_silent(tell);
  for (const utterance of utterances) utterance.language = spoken;
  clips.speak_with(pack);
  // At once, in the press that asked for it: sound is opened, and what is to be heard first is on its way.
  if (clips.is_wanted() || !device.has(utterances[0])) sound.unlock();
  if (is_known() && clips.is_known()) prepare(utterances[0], how);
  while (!device.is_known()) await pause(100);
  await Promise.race([clips.is_open(), pause(longest_opening)]);
  make_sure();
  const begun = (index) => is_current() && tell(['saying', turn, index]);
  const word = (index, which) => is_current() && tell(['saying', turn, index, which]);
  const start = await after_boot(utterances, begun);
  if (start === 0 && is_current()) for (const source of sources) source.hush();
  for (let index = start; index < utterances.length && is_current(); ++index) {
    const said = await say(utterances[index], how, () => {
      begun(index);
      if (index + 1 < utterances.length) prepare(utterances[index + 1], how);
    }, (which) => word(index, which), is_current);
    if (said === false) break;
    if (said && is_current() && index + 1 < utterances.length) await pause(pause_between);
  }
  if (is_current()) fall_silent(tell);
}

function fall_silent(tell) {
  if (speaking) tell?.(['silent', speaking]);
  speaking = 0;
}

// `tell`: given where the program does not know yet.
export function hush(tell) {
  ++run;
  if (camtay.reading) camtay.reading.utterance.onend = null; // boot.js would go on with its next sentence
  camtay.reading = null;
  for (const source of sources) source.hush();
  fall_silent(tell);
}

// Starts the program and carries messages between it and the modules beside this file. Decides nothing.
// Messages into the program: see action_of() in src/platform/web.cpp; out of it: `perform` below.
import program from 'camtay-program';
import * as days from './days.js';
import * as dictation from './dictation.js';
import { file_bytes, given } from './files.js';
import { frame_now, on_frame, request_frame } from './frames.js';
import { hand } from './hand.js';
import * as trail from './history.js';
import * as mirror from './mirror.js';
import { module_of } from './module_of.js';
import { picture, prefetch } from './pictures.js';
import { print_pages } from './print.js';
import { first_part, later_part, needs_later_part } from './program.js';
import * as skin from './skin.js';
import * as speech from './speech.js';
import { record, site_voice, voice_file } from './speech_clips.js';
import * as store from './store.js';
import * as surroundings from './surroundings.js';

const { camtay } = globalThis;
const encoder = new TextEncoder();
const screen = () => document.getElementById('mirror').dataset.screen;
let machine;         // the program's own exports and memory
let reflected = false; // the first screen of the program stands
let is_full = false;   // in the skin that is wanted
let when_full;
const full = new Promise((done) => { when_full = done; });

function with_bytes(bytes, use) {
  const at = machine._malloc(bytes.length || 1);
  machine.HEAPU8.set(bytes, at);
  use(at, bytes.length);
  machine._free(at);
}

const tell = (message) => with_bytes(encoder.encode(JSON.stringify(message) + '\0'), (at) => machine._camtay_in(at));

const perform = {
  async fetch(file) {
    const arriving = file.startsWith('voices/') ? voice_file(file) : file_bytes(file);
    const [bytes] = await Promise.all([arriving, needs_later_part(file) && later_part()]);
    if (!bytes) return tell(['not_arrived', file]);
    if (/^procedures\/(?!index)/.test(file)) {
      desk.opened = file;
      full.then(() => prefetch(bytes));
    }
    with_bytes(encoder.encode(file + '\0'), (name) =>
      with_bytes(bytes, (at, size) => machine._camtay_arrived(name, at, size)));
  },
  speak: (speech_wanted) => {
    speech.use_language(speech_wanted.language);
    speech.speak(speech_wanted, tell);
  },
  hush: () => speech.hush(),
  ask_about_listening: (language) => dictation.ask(language, tell),
  listen: (language) => dictation.listen(language, tell),
  stop_listening: () => dictation.stop(),
  record: (what, pack, text, file) => record(tell, what, pack, text, file),
  keep: (text) => store.keep(text, (well) => tell(['kept', well])),
  hand: (name, type, bytes) => hand(name, type, bytes),
  print: (title, pages) => print_pages(title, pages),
  visit: (index) => trail.visit(index),
};

// For an author, who drops definitions on the page or names them in its address. author.js is fetched then and not before.
const desk = { file_bytes, given, tell, opened: '' };
let author;
const with_author = (work) => {
  author ??= module_of('author.js').then(({ open }) => open(desk)).catch((fault) => {
    author = undefined; // to be asked for again
    throw fault;
  });
  author.then(work).catch((fault) => console.warn(fault));
};
function listen_for_authors() {
  addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
  addEventListener('drop', (event) => {
    const files = [...event.dataTransfer.files];
    if (!files.length) return;
    event.preventDefault(); // the browser would leave the page for the file
    with_author((author) => author.take(files));
  });
  if (/[?&]definition\b/.test(location.search)) full.then(() => with_author((author) => author.follow(location.search)));
}

// What the person did before the program was there counts, if she still sees the screen she did it on.
function take_over() {
  reflected = true;
  camtay.release();
  mirror.listen((message) => {
    speech.make_sure();
    tell(message);
    if (message[0] === 'pressed') frame_now();
  });
  const early = camtay.queue.splice(0);
  if (screen() === 'welcome') early.forEach(tell);
  document.getElementById('urgent').textContent = '';
}

function reflect(changes) {
  const parsed = JSON.parse(changes);
  const page = parsed.find(([op]) => op === 'page');
  mirror.reflect(parsed, picture, !reflected && page?.[1] === screen());
  const language = parsed.find(([op]) => op === 'wear')?.[1].language;
  if (language) speech.use_language(language);
  // A page of other length is scrolled elsewhere; the program paints once more within the same frame.
  if (parsed.some(([op]) => op === 'page' || op === 'extent')) measure();
  if (!reflected && page) take_over();
}

function measure() {
  const { width, height, scale, text_scale, scroll, scroll_x } = surroundings.measured();
  if (!width || !height) return; // not shown: printing, forced colours
  const flowing = skin.is_plain();
  machine._camtay_surroundings(width, height, scale, text_scale, flowing ? 0 : scroll, flowing ? 0 : scroll_x);
}

function framed() {
  camtay.frames += 1;
  mirror.put_back_refused();
  if (is_full || !reflected || !skin.is_settled()) return;
  is_full = true;
  when_full();
  performance.mark('camtay:full');
}

async function start() {
  const kept = store.stored();
  machine = {
    canvas: document.getElementById('canvas'), // SDL's drawing goes there
    camtay: {
      picture,
      request_frame,
      reflect,
      effect(message, bytes) {
        const [name, ...values] = JSON.parse(message);
        perform[name](...values, bytes);
      },
    },
    instantiateWasm(imports, done) {
      first_part(imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
  };
  skin.on_change((plain) => {
    if (plain) mirror.draw_sheets();
    measure();
  });
  const [, stored] = await Promise.all([program(machine), kept]);
  trail.listen(tell);
  measure();
  // Not before: what was kept must be known before anything is shown, pressed and kept again.
  on_frame(() => {
    machine._camtay_frame();
    framed();
  });
  tell(['started', { stored, today: days.today(), plain: camtay.plain, voice: site_voice }]);
  surroundings.watch(measure);
  speech.watch(tell);
  if (dictation.is_offered()) tell(['listening', 'offered']);
  days.watch(tell);
  listen_for_authors();
  addEventListener('click', speech.unlock, true);
  addEventListener('beforeprint', mirror.draw_sheets);
  addEventListener('pagehide', () => speech.hush(tell));
  document.addEventListener('visibilitychange', () => document.hidden && speech.hush(tell));
}

start();

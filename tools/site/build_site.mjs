#!/usr/bin/env node
// Puts the site together: build_site.mjs --program DIR --cli FILE --made DIR --npm DIR --out DIR
//   --program  camtay.js and camtay.wasm of the page        --made  fonts/ and pictures/ made from third parties
//   --cli      the command line for node, which prints the first screen
//   --npm      the folder with node_modules                 --out   the site
//   --commune  the file of the commune whose order procedures and voices are in, if any
//   --imgui, --sdl2, --libdeflate, --json, --fonts, --paper_fonts   where these came from, for their licences
//   --voice   espeak-ng as tools/voice/build.sh makes it; without it the site has no voice of its own
//   --first, --later  the archives and object files that the program is made of
// The definitions and their list (procedures/index.json) are what the command line makes of the authors' files.
// Fails when index.html does not fit into the first network window.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { author_shelf } from './author_shelf.mjs';
import { bundle_boot, bundle_main, bundle_module, bundle_styles, bundle_worker, bundle_zip } from './bundle.mjs';
import { travelling } from './definitions.mjs';
import { licences } from './licences.mjs';
import { page } from './page.mjs';
import { SiteFiles } from './site_files.mjs';
import { split } from './split.mjs';
import { add_voices } from './voices.mjs';

const first_window = 14 * 1024;
// What the program asks for before it can draw, in the order in which it can use it.
const preload = ['main.js', 'camtay.wasm', 'lang/vi.json', 'fonts/be-vietnam-pro-400.ttf', 'fonts/be-vietnam-pro-700.ttf'];

// Folders that licences are taken from.
const source_folders = ['imgui', 'sdl2', 'libdeflate', 'json', 'fonts', 'paper_fonts'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const web = path.join(root, 'web');
const { values: given } = parseArgs({
  options: Object.fromEntries([
    ...['program', 'cli', 'made', 'npm', 'out', 'voice', 'commune', ...source_folders].map((name) => [name, { type: 'string' }]),
    ...['first', 'later'].map((name) => [name, { type: 'string', multiple: true, default: [] }]),
  ]),
});
const esbuild = createRequire(path.resolve(given.npm, 'package.json'))('esbuild');
const site = new SiteFiles(path.resolve(given.out));
// All definitions together are more than node takes by itself (1 MB).
const camtay = (...words) => execFileSync(process.execPath, [given.cli, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });

const definition = (bytes, file) => travelling(bytes.toString(), file);
for (const folder of ['communes', 'lang', 'data']) {
  add_folder(path.join(root, 'assets', folder), folder, '.json', definition);
}
site.add_folder('forms', files_of(path.join(root, 'assets', 'forms'), '.json', definition));
for (const [folder, ending] of [['pictures', '.svg'], ['fonts', '.ttf']]) {
  add_folder(path.join(given.made, folder), folder, ending, (bytes) => bytes);
}
const of_commune = given.commune ? ['--commune', given.commune] : [];
site.add('procedures/index.json', camtay('list', '--json', ...of_commune));
site.add_folder('procedures', camtay('expand').split('\n').filter(Boolean).map((line) => [`${JSON.parse(line).id}.json`, line]));
const program = split(path.join(given.program, 'camtay.wasm'), objects([...given.first, ...given.later]), {
  // Layout and PDF are for the end; the widths of letters are for every screen.
  // So are recording and the voice menu: web/speech_clips.js. And a page in another language is seldom.
  form: {
    holds: /libcamtay_(form|deflate)\.a:(?!typeface|sfnt)|:(lines|voice_pack|voices|view_voices|record|languages|language_pieces)\.cpp\.o$/,
    doors: new RegExp(`^_ZN6camtay(${[
      '9read_form', '6layout', '6to_pdf', '11view_(voices|record)', '15press_on_(voices|record)', '16choose_on_(voices|record)',
      '14type_on_record', '15leave_recording', '14prepare_voices', '15take_voice_file', '13take_recorded',
      '13spoken_pieces', '14tell_languages',
    ].join('|')})E|^(lib)?deflate_`),
  },
  // Nobody is heard before she has asked for it: web/dictation.js.
  heard: {
    holds: /:(heard|hearing)\w*\.cpp\.o$/,
    doors: /^_ZN6camtay(16press_on_hearing|4hear|8not_hear|12view_hearing|14view_dictation)E/,
  },
});
site.add('camtay.wasm', program.first);
for (const name of ['form', 'heard']) if (program[name]) site.add(`camtay-${name}.wasm`, program[name]);
if (given.voice) await add_voice();
await add_author();
const voice = add_voices(site, path.join(root, 'assets', 'voices'), camtay('list', '--voices', ...of_commune));
site.add('packs.js', await bundle_module(esbuild, web, 'packs/packs.js'));
site.add('zip.js', await bundle_zip(esbuild, web, given.npm));
site.add('main.js', await bundle_main(esbuild, web, path.resolve(given.program)));
site.add('listen.js', await bundle_module(esbuild, web, 'listen.js'));
site.put('licences.txt', licences(root, { ...given, zip: path.join(given.npm, 'node_modules', '@zip.js', 'zip.js') }));

const { prerender } = await import(pathToFileURL(path.join(web, 'prerender.mjs')));
const operations = JSON.parse(camtay('mirror', 'welcome'));
site.put('index.html', page(fs.readFileSync(path.join(web, 'index.html'), 'utf8'), {
  styles: await bundle_styles(esbuild, web),
  boot: await bundle_boot(esbuild, web),
  welcome: prerender(operations, site.manifest),
  manifest: site.manifest,
  voice,
  words: JSON.parse(fs.readFileSync(path.join(root, 'assets', 'lang', 'vi.json'), 'utf8').normalize('NFC')),
  preload,
}));
site.sweep();

report(site.sizes);
const page_size = site.sizes['index.html'].brotli;
if (page_size > first_window) {
  console.error(`index.html is ${page_size} bytes with brotli; it must fit into ${first_window}.`);
  process.exit(1);
}

// A program of its own beside the page's, under its own licence, with all it was made of.
async function add_voice() {
  const made = (file) => fs.readFileSync(path.join(given.voice, file));
  const files = {
    worker: site.add_for('voice/worker.js', await bundle_worker(esbuild, web, 'voice/worker.js')),
    program: site.add_for('voice/espeak.wasm', made('espeak.wasm')),
    vi: site.add_for('voice/vi.data', made('vi.data')),
    en: site.add_for('voice/en.data', made('en.data')),
  };
  site.add('voice/ours.js', await bundle_module(esbuild, web, 'voice/ours.js', { SYNTHESISER: files }));
  for (const file of ['COPYING.txt', 'source.tar.gz']) site.put(`voice/${file}`, made(file));
  site.put('voice/README.txt', fs.readFileSync(path.join(root, 'voice', 'README.md')));
}

// What only authors fetch: the checker with all it checks against.
async function add_author() {
  const files = {
    shelf: site.add_for('author/shelf.json', author_shelf(path.join(root, 'assets'))),
    checker: site.add_for('author/checker.wasm', fs.readFileSync(path.join(given.program, 'desk.wasm'))),
    styles: site.add_for('author/author.css', fs.readFileSync(path.join(web, 'author', 'author.css'))),
  };
  const program = path.resolve(given.program, 'desk.js');
  site.add('author.js', await bundle_module(esbuild, web, 'author/author.js', { AUTHOR_FILES: files }, { 'camtay-desk-program': program }));
}

// CMake's lists: names parted by semicolons.
function objects(lists) {
  return lists.flatMap((list) => list.split(';')).filter(Boolean);
}

function files_of(folder, ending, prepare) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((entry) => entry.endsWith(ending)).sort().map((file) => {
    const source = path.join(folder, file);
    return [file, prepare(fs.readFileSync(source), source)];
  });
}

function add_folder(folder, name, ending, prepare) {
  for (const [file, content] of files_of(folder, ending, prepare)) site.add(`${name}/${file}`, content);
}

function report(sizes) {
  const many = /^(pictures|procedures|forms)\/(?!index)/;
  const rows = Object.entries(sizes).filter(([name]) => !many.test(name));
  const sum = (list, key) => list.reduce((total, size) => total + size[key], 0);
  for (const folder of ['pictures', 'procedures', 'forms']) {
    const inside = Object.entries(sizes).filter(([name]) => many.exec(name)?.[1] === folder).map(([, size]) => size);
    rows.push([`${folder} (${inside.length})`, { raw: sum(inside, 'raw'), brotli: sum(inside, 'brotli') }]);
  }
  const early = ['index.html', ...preload].map((name) => sizes[name]);
  rows.push(['index.html and preloads', { raw: sum(early, 'raw'), brotli: sum(early, 'brotli') }]);
  for (const [name, { raw, brotli }] of rows) {
    console.log(`${name.padEnd(36)} ${String(raw).padStart(8)} ${String(brotli).padStart(8)}`);
  }
}

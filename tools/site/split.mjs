// Parts the program: what only the form needs (layout, PDF, deflate), and what understands speech, travels after the first
// screens are there.
//   - Binaryen's wasm-split moves whole functions into a second module that shares memory and table with the first, so nothing
//     is carried twice. web/program.js loads it before the program is given a form.
//   - Which functions: those that only the object files of the later rooms define and that the first part reaches through the
//     doors alone. The optimiser gives functions of equal code one name, so what only looks like a function of a later room is
//     found by the references the first part keeps to it, and stays. The program was linked with names for this; both parts are
//     stripped of them.
// Without wasm-split or llvm-nm (an Emscripten put together otherwise) the program stays in one piece.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

function tool(root_name, folder, name) {
  const asked = spawnSync('em-config', [root_name], { encoding: 'utf8' });
  const found = asked.status === 0 ? path.join(asked.stdout.trim(), folder, name) : name;
  return spawnSync(found, ['--version']).error ? null : found;
}

// "libcamtay_form.a:pdf.cpp.o: 00000001 T _ZN6camtay…" → {object: "…pdf.cpp.o", symbol}
function functions(nm, files) {
  return run(nm, '--defined-only', '--print-file-name', ...files).split('\n').flatMap((line) => {
    const found = /^(.*?):\s*[0-9a-f-]*\s+([TtWw])\s+(\S+)$/.exec(line);
    return found ? [{ object: found[1], symbol: found[3] }] : [];
  });
}

// program: camtay.wasm with names. first, later: archives and object files. kept: object files of `later` that the first screen
// needs all the same; moved: those of `first` that it does not need. doors: functions of the later part that the first may name. Gives {first, later}; later is null when nothing
// could be parted.
export function split(program, { first, later, kept, moved, doors }) {
  const nm = tool('LLVM_ROOT', '', 'llvm-nm');
  const splitter = tool('BINARYEN_ROOT', 'bin', 'wasm-split');
  const optimiser = tool('BINARYEN_ROOT', 'bin', 'wasm-opt');
  if (!nm || !splitter || !optimiser) {
    console.warn('No wasm-split or llvm-nm here: the program stays in one piece.');
    return { first: fs.readFileSync(program), later: null };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-split-'));
  const at = (name) => path.join(folder, name);
  const features = ['--enable-mutable-globals', '--enable-sign-ext'];
  const parted = (moving) => {
    fs.writeFileSync(at('moving'), moving.join('\n'));
    // Names that were inlined away are warned about; that is what is expected of most.
    run(splitter, program, ...features, `--split-funcs=@${at('moving')}`, '--export-prefix=%', '--placeholdermap', '-o1', at('first'), '-o2', at('later'));
    return fs.readFileSync(at('first.placeholders'), 'utf8').split('\n').map((line) => line.slice(line.indexOf(':') + 1)).filter(Boolean);
  };

  const of_first = functions(nm, first);
  const of_later = [...functions(nm, later), ...of_first.filter(({ object }) => moved.test(object))];
  const stay = new Set(of_first.filter(({ object }) => !moved.test(object)).map(({ symbol }) => symbol));
  for (const { object, symbol } of of_later) if (kept.test(object)) stay.add(symbol);
  let moving = [...new Set(of_later.map(({ symbol }) => symbol))].filter((symbol) => !stay.has(symbol));
  for (let reached = parted(moving); ; reached = parted(moving)) {
    const back = new Set(reached.filter((symbol) => !doors.test(symbol)));
    if (back.size === 0) break;
    moving = moving.filter((symbol) => !back.has(symbol));
  }

  const stripped = (name) => {
    run(optimiser, at(name), ...features, '-Oz', '--strip-debug', '--strip-producers', '-o', at(`${name}.wasm`));
    return fs.readFileSync(at(`${name}.wasm`));
  };
  const parts = { first: stripped('first'), later: stripped('later') };
  fs.rmSync(folder, { recursive: true });
  return parts;
}

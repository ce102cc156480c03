// Parts the program: what only the form needs (layout, PDF, deflate), and what understands speech, travels when it is needed.
//   - Binaryen's wasm-split moves whole functions into another module that shares memory and table with the first, so nothing
//     is carried twice. web/program.js loads it before anything in it is called. Data cannot be moved: it stays with the first.
//   - Which functions: those that only the object files of the part define and that the rest reaches through its doors alone. The
//     optimiser gives functions of equal code one name, so what only looks like a function of the part is found by the references
//     the rest keeps to it, and stays. The program was linked with names for this; all parts are stripped of them.
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

// The table grows with each part that is parted off later: a module that was made earlier must not insist on its size of then.
function with_any_table(module) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      value |= (module[at] & 0x7f) << shift;
      if (module[at++] < 0x80) return value;
    }
  };
  const skip = () => {
    const size = number();
    at += size;
  };
  const imports = 2, func = 0, table = 1, memory = 2;
  for (let section = module[at++]; section !== imports; section = module[at++]) skip();
  number();
  for (let left = number(); left > 0; --left) {
    skip();
    skip();
    const kind = module[at++];
    if (kind === func) number();
    if (kind === table) ++at; // what it holds
    if (kind === table || kind === memory) {
      const has_most = module[at++] & 1;
      number();
      const most = at;
      if (has_most) number();
      if (has_most && kind === table) module.fill(0xff, most, at - 1)[at - 1] = 0x7f;
    }
    if (kind > memory) at += 2; // a global
  }
  return module;
}

// program: camtay.wasm with names. files: the archives and object files it is made of. parts: {name: {holds, doors}}, where `holds`
// knows the part's object files ("libcamtay_form.a:pdf.cpp.o") and `doors` the functions in it that the rest may name. Gives
// {first, [name]: …}; without the tools only `first`.
export function split(program, files, parts) {
  const nm = tool('LLVM_ROOT', '', 'llvm-nm');
  const splitter = tool('BINARYEN_ROOT', 'bin', 'wasm-split');
  const optimiser = tool('BINARYEN_ROOT', 'bin', 'wasm-opt');
  if (!nm || !splitter || !optimiser) {
    console.warn('No wasm-split or llvm-nm here: the program stays in one piece.');
    return { first: fs.readFileSync(program) };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-split-'));
  const at = (name) => path.join(folder, name);
  const features = ['--enable-mutable-globals', '--enable-sign-ext'];
  const all = functions(nm, files);
  let rest = program;
  // Once parted the rest has lost its names: its own functions are then called by their numbers, imported ones not counted.
  let symbols = null; // number → symbol
  const lines_of = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  const symbols_of = (module, before) => {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(fs.readFileSync(module)));
    const imported = imports.filter(({ kind }) => kind === 'function').length;
    return new Map(lines_of(`${module}.symbols`).map(([index, name]) => [String(index - imported), before ? before.get(name) : name]));
  };

  const part_off = (name, { holds, doors }, number) => {
    const remaining = at(`${name}.rest`);
    const numbers = symbols && new Map([...symbols].map(([number_of, symbol]) => [symbol, number_of]));
    const parted = (moving) => {
      fs.writeFileSync(at('moving'), (numbers ? moving.map((symbol) => numbers.get(symbol)).filter(Boolean) : moving).join('\n'));
      // Names that were inlined away are warned about; that is what is expected of most.
      run(splitter, rest, ...features, `--split-funcs=@${at('moving')}`, `--export-prefix=%${number || ''}`, '--placeholdermap', '--symbolmap', '-o1', remaining, '-o2', at(name));
      return lines_of(`${remaining}.placeholders`).map(([, name]) => (symbols ? symbols.get(name) : name));
    };
    const stay = new Set(all.filter(({ object }) => !holds.test(object)).map(({ symbol }) => symbol));
    let moving = [...new Set(all.map(({ symbol }) => symbol))].filter((symbol) => !stay.has(symbol));
    for (let reached = parted(moving); ; reached = parted(moving)) {
      const back = new Set(reached.filter((symbol) => moving.includes(symbol) && !doors.test(symbol)));
      if (back.size === 0) break;
      moving = moving.filter((symbol) => !back.has(symbol));
    }
    symbols = symbols_of(remaining, symbols);
    rest = remaining;
  };

  const stripped = (file) => {
    run(optimiser, file, ...features, '-Oz', '--strip-debug', '--strip-producers', '-o', `${file}.wasm`);
    return fs.readFileSync(`${file}.wasm`);
  };
  Object.entries(parts).forEach(([name, part], number) => part_off(name, part, number));
  const made = { first: stripped(rest) };
  for (const name of Object.keys(parts)) made[name] = with_any_table(stripped(at(name)));
  fs.rmSync(folder, { recursive: true });
  return made;
}

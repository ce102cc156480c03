// The modules that are fetched only when they are needed, each once. A browser remembers a module that failed as failed
// (whatwg/html#6768), hence another name for the next try.
import { address } from './pictures.js';

const asked = {};                // file → promise of the module
const failures = {};             // file → how many

export function module_of(file) {
  asked[file] ??= import(address(file) + (failures[file] ? `?${failures[file]}` : '')).catch((fault) => {
    asked[file] = null;
    failures[file] = (failures[file] ?? 0) + 1;
    throw fault;
  });
  return asked[file];
}

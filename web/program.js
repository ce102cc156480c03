// The program's own files: camtay.wasm, camtay-form.wasm with what the form, voice packs and other languages need, and
// camtay-heard.wasm with what understands speech (tools/site/split.mjs).
//   - All are asked for until they come; compiling goes along with the download where the server says what it is.
//   - The others share the first one's memory and functions. The first has placeholders where their functions will be: nothing
//     calls them before their part is there.
import { address } from './pictures.js';

const urgent = () => document.getElementById('urgent');
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function once(file, imports) {
  const source = () => fetch(address(file));
  try {
    return await WebAssembly.instantiateStreaming(source(), imports);
  } catch (fault) {
    console.warn(file, fault);
  }
  try {
    const answer = await source();
    if (answer.ok) return await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  } catch (fault) {
    console.warn(file, fault);
  }
  return null;
}

async function persistently(file, imports) {
  for (let attempt = 1; ; ++attempt) {
    const made = await once(file, imports);
    if (made) {
      urgent().textContent = '';
      return made;
    }
    urgent().textContent = urgent().dataset.failed;
    await pause(Math.min(2000 * attempt, 20000));
  }
}

const too_early = () => {
  throw new Error('this part of the program is not there yet');
};
const placeholders = new Proxy({}, { get: () => too_early });

let primary;
export async function first_part(imports) {
  const made = await persistently('camtay.wasm', { ...imports, placeholder: placeholders });
  primary = made.instance.exports;
  return made;
}

const parts = {};
const part = (file) => (parts[file] ??= address(file) ? persistently(file, { primary }) : Promise.resolve());
export const later_part = () => part('camtay-form.wasm');
export const speech_part = () => part('camtay-heard.wasm');

// Files that the later part is needed for; in another language than Vietnamese it tells the two apart.
export const needs_later_part = (file) => /^(forms|voices)\/|^lang\/(?!vi)/.test(file);

// An author's desk beside the app: definitions are dropped, chosen, or named in the address (?definition=x.json), held against the
// same checker as on the command line, and tried at once.
//   - Nothing leaves the page: files are read where they are, and only files of this very site are fetched.
//   - What cannot be read is told and changes nothing; the app goes on with what it had.
//   - Files get the paths they have in assets/, by their $schema or by what they hold, so that they find each other.
import { today } from '../days.js';
import { checker } from './checker.js';
import { panel } from './panel.js';

const largest = 4 << 20; // what the checker reads; one byte more is enough for it to say so
const folders = { procedure: 'procedures/', form: 'forms/', block: 'blocks/', settings: '', groups: '' };
const encoder = new TextEncoder();
const address = (file) => new URL(AUTHOR_FILES[file], document.baseURI).href; // AUTHOR_FILES: tools/site/build_site.mjs

// Where a file stands in assets/, told from its text: it may not be JSON yet, and is still what it was a moment ago.
function path_of(name, bytes) {
  const text = new TextDecoder().decode(bytes);
  const [, schema] = /"\$schema"\s*:\s*"[^"]*?(\w+)\.schema\.json"/.exec(text) ?? [];
  if (schema in folders) return folders[schema] ? folders[schema] + name : `${schema}.json`;
  return (/"lines"\s*:\s*\[/.test(text) ? 'forms/' : 'procedures/') + name;
}

async function fetched(where) {
  const answer = await fetch(where, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${where}: ${answer.status}`);
  return answer;
}

// desk: what main.js lends of the running page. Gives {take(files), follow(query)}.
export async function open(desk) {
  const shelf = await (await fetched(address('shelf'))).json();
  const check = await checker(address('checker'));
  for (const [path, text] of Object.entries(shelf.files)) check.put(path, encoder.encode(text));
  const written = new Map(); // path → bytes, of the author's files
  const view = panel(address('styles'), shelf.words, (files) => take(files));
  let latest = '';           // the procedure that is tried

  function put(name, bytes) {
    const path = path_of(name, bytes);
    check.put(path, bytes);
    written.delete(path);
    written.set(path, bytes);
    if (path.startsWith('procedures/')) latest = path;
  }

  // A form alone is tried with the procedure that is open.
  async function procedure() {
    if (latest || !desk.opened) return latest;
    const bytes = await desk.file_bytes(desk.opened, 1);
    if (bytes) check.put(desk.opened, bytes);
    return bytes ? desk.opened : '';
  }

  // The site's own forms, where the author has written none.
  async function borrow(forms) {
    for (const id of forms) {
      const path = `forms/${id}.json`;
      if (written.has(path) || !shelf.forms.includes(id)) continue;
      const bytes = await desk.file_bytes(path);
      if (bytes) check.put(path, bytes);
    }
  }

  // Only a form without a mistake may stand in for the site's.
  function lend_forms(faults) {
    for (const [path, bytes] of written) {
      if (!path.startsWith('forms/')) continue;
      if (!faults.some((fault) => fault.startsWith(`${path}:`))) desk.given.set(path, bytes);
      else desk.given.delete(path);
    }
  }

  async function look(refused) {
    const path = await procedure();
    const { id, forms, definition } = path ? check.definition(path) : {};
    if (id) await borrow(forms);
    const found = check.mistakes([...written.keys()], today());
    if (id) {
      lend_forms(found.faults);
      desk.given.set(`procedures/${id}.json`, encoder.encode(definition));
      desk.tell(['tried', id]);
    }
    view.show({ ...found, faults: [...refused.map(([why, file]) => view.words(why, { file })), ...found.faults], id });
  }

  async function take(files) {
    const refused = [];
    for (const file of files) {
      try {
        put(file.name, new Uint8Array(await file.slice(0, largest + 1).arrayBuffer()));
      } catch (fault) { // a folder, or a file that is gone
        console.warn(fault);
        refused.push(['not_there', file.name]);
      }
    }
    if (files.length) await look(refused);
  }

  async function follow(query) {
    const refused = [];
    for (const wanted of new URLSearchParams(query).getAll('definition').filter(Boolean)) {
      try {
        const where = new URL(wanted, document.baseURI);
        if (where.origin !== location.origin) {
          refused.push(['elsewhere', wanted]);
          continue;
        }
        const name = decodeURIComponent(where.pathname.split('/').pop());
        put(name, new Uint8Array((await (await fetched(where)).arrayBuffer()).slice(0, largest + 1)));
      } catch (fault) {
        console.warn(fault);
        refused.push(['not_there', wanted]);
      }
    }
    if (written.size || refused.length) await look(refused);
  }

  return { take, follow };
}

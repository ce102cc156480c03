// The voice packs of this device, in a database of their own: what was recorded here, what was opened from a file, and the
// clips of the site's packs that were fetched once, so that they are there without a network.
import { open_database, voices_database } from '../database.js';

const [packs, clips] = ['packs', 'clips']; // id → {manifest, mine, from_site}; id/file → Uint8Array

let opening = null;

function open() {
  const closed = () => { opening = null; };
  opening ??= open_database(voices_database, [packs, clips], closed);
  opening.catch(closed);
  return opening;
}

async function read(shelf, ask) {
  const database = await open();
  return new Promise((done, fail) => {
    const request = ask(database.transaction(shelf).objectStore(shelf));
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function write(work) {
  const database = await open();
  return new Promise((done, fail) => {
    const transaction = database.transaction([packs, clips], 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(packs), transaction.objectStore(clips));
    transaction.oncomplete = () => done();
    transaction.onabort = transaction.onerror = () => fail(transaction.error);
  });
}

const key_of = (id, file) => `${id}/${file}`;

// What cannot be read is not there: where nothing can be kept, say.
const or = (nothing) => (fault) => {
  console.warn(voices_database, fault);
  return nothing;
};

// {manifest, mine, from_site}, of all packs or of one.
export const kept_packs = () => read(packs, (shelf) => shelf.getAll()).catch(or([]));
export const kept_pack = (id) => read(packs, (shelf) => shelf.get(id)).catch(or(undefined));
export const kept_clip = (id, file) => read(clips, (shelf) => shelf.get(key_of(id, file))).catch(or(undefined));

const clips_of = (pack) => (pack && !pack.from_site ? JSON.parse(pack.manifest).clips : {});

// A pack of this device with new clips ([file, bytes]), all or nothing; gives the manifest it then has. What it had stays, also what
// another page has put there meanwhile, but for clips of lines that are said anew.
export async function keep_pack(id, manifest, mine, new_clips) {
  let whole;
  await write((pack_shelf, clip_shelf) => {
    pack_shelf.get(id).onsuccess = ({ target: { result: held } }) => {
      const given = JSON.parse(manifest);
      whole = { ...given, clips: { ...clips_of(held), ...given.clips } };
      pack_shelf.put({ manifest: JSON.stringify(whole), mine: mine || Boolean(held?.mine) }, id);
      for (const [file, bytes] of new_clips) clip_shelf.put(bytes, key_of(id, file));
      const named = new Set(Object.values(whole.clips).map(({ file }) => key_of(id, file)));
      clip_shelf.getAllKeys(IDBKeyRange.bound(key_of(id, ''), key_of(id, '\uffff'))).onsuccess = ({ target: { result: keys } }) => {
        for (const key of keys) if (!named.has(key)) clip_shelf.delete(key);
      };
    };
  });
  return JSON.stringify(whole);
}
// What the site said of a pack of its own, for a day without network.
export const keep_site_pack = (id, manifest) => write((shelf) => shelf.put({ manifest, mine: false, from_site: true }, id));
export const keep_clip = (id, file, bytes) => write((_, shelf) => shelf.put(bytes, key_of(id, file)));

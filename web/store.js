// Keeps one text on this device: IndexedDB, written through to the disk; localStorage where there is no IndexedDB.
//   - Only the newest text matters: while one is being written the next ones replace each other.
//   - `told(well)` hears whether keeping works, when that becomes known and whenever it changes.
import { open_database } from './database.js';

const database_name = 'camtay';
const shelf = 'kept';
const key = 'state';

let database = null;
const opened = (async () => {
  try {
    database = await open_database(database_name, [shelf]);
  } catch (fault) {
    console.warn('store', fault);
  }
})();

function in_local_storage(text) {
  try {
    if (text === undefined) return localStorage.getItem(database_name) ?? '';
    if (text) localStorage.setItem(database_name, text);
    else localStorage.removeItem(database_name);
    return text;
  } catch {
    return null;
  }
}

export async function stored() {
  await opened;
  if (!database) return in_local_storage() ?? '';
  return new Promise((done) => {
    const request = database.transaction(shelf).objectStore(shelf).get(key);
    request.onsuccess = () => done(request.result ?? '');
    request.onerror = () => done('');
  });
}

function write(text) {
  return new Promise((done) => {
    if (!database) return done(in_local_storage(text) !== null);
    try {
      const transaction = database.transaction(shelf, 'readwrite', { durability: 'strict' });
      if (text) transaction.objectStore(shelf).put(text, key);
      else transaction.objectStore(shelf).delete(key);
      transaction.oncomplete = () => done(true);
      transaction.onabort = transaction.onerror = () => done(in_local_storage(text) !== null);
      transaction.commit?.();
    } catch {
      done(in_local_storage(text) !== null);
    }
  });
}

let waiting;
let writing = false;
let well;

export async function keep(text, told) {
  waiting = text;
  if (writing) return;
  writing = true;
  await opened;
  while (waiting !== undefined) {
    const next = waiting;
    waiting = undefined;
    const now = await write(next);
    if (now !== well) told((well = now));
  }
  writing = false;
}

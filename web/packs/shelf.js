// The voice packs of this device, in a database of their own: what was recorded here, what was opened from a file, and the
// clips of the site's packs that were fetched once, so that they are there without a network.
const database_name = 'camtay-voices';
const [packs, clips] = ['packs', 'clips'];

let opening = null;

function open() {
  opening ??= new Promise((done, fail) => {
    const request = indexedDB.open(database_name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(packs); // id → {manifest, mine, from_site}
      request.result.createObjectStore(clips); // id/file → Uint8Array
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    // Private windows of some browsers never answer.
    setTimeout(() => fail(new Error('no answer')), 3000);
  }).then((database) => {
    database.onversionchange = () => {
      database.close();
      opening = null;
    };
    return database;
  });
  opening.catch(() => { opening = null; });
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

// Each {manifest, mine, from_site} of this device; none where nothing can be kept.
export async function kept_packs() {
  try {
    return await read(packs, (shelf) => shelf.getAll());
  } catch (fault) {
    console.warn(database_name, fault);
    return [];
  }
}
export const kept_pack = async (id) => (await kept_packs()).find(({ manifest }) => JSON.parse(manifest).id === id);

export async function kept_clip(id, file) {
  try {
    return await read(clips, (shelf) => shelf.get(key_of(id, file)));
  } catch {
    return undefined;
  }
}

// A pack with some of its clips ([file, bytes]), all or nothing. Clips its manifest no longer names are dropped.
export async function keep_pack(id, manifest, mine, new_clips) {
  const named = new Set(Object.values(JSON.parse(manifest).clips).map(({ file }) => key_of(id, file)));
  const there = (await read(clips, (shelf) => shelf.getAllKeys())).filter((key) => key.startsWith(`${id}/`));
  return write((pack_shelf, clip_shelf) => {
    pack_shelf.put({ manifest, mine }, id);
    for (const key of there) if (!named.has(key)) clip_shelf.delete(key);
    for (const [file, bytes] of new_clips) clip_shelf.put(bytes, key_of(id, file));
  });
}
// What the site said of a pack of its own, for a day without network.
export const keep_site_pack = (id, manifest) => write((shelf) => shelf.put({ manifest, mine: false, from_site: true }, id));
export const keep_clip = (id, file, bytes) => write((_, shelf) => shelf.put(bytes, key_of(id, file)));

export async function forget_all() {
  (await opening?.catch(() => null))?.close();
  opening = null;
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase(database_name);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
}

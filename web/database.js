// IndexedDB, for what stays on this device: web/store.js, web/packs/shelf.js.
const longest_wait = 3000;       // ms: private windows of some browsers never answer
const longest_deleting = 10_000; // ms

// Of the voice packs: also deleted where their own module was never fetched.
export const voices_database = 'camtay-voices';

// A database with these stores. It closes when another page or speech_clips.js wants to delete it; closed() tells.
export const open_database = (name, stores, closed = () => {}) =>
  new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        database.close();
        closed();
      };
      done(database);
    };
    request.onerror = () => fail(request.error);
    setTimeout(() => fail(new Error('no answer')), longest_wait);
  });

// Whether nothing is left of it. Another page that does not let go of it stands in the way.
export const delete_database = (name) =>
  new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done(true);
    // Firefox of before 2023 says so in a private window, which keeps nothing.
    request.onerror = () => done(request.error.name === 'InvalidStateError');
    request.onblocked = () => setTimeout(() => done(false), longest_wait);
    setTimeout(() => done(false), longest_deleting);
  }).catch((fault) => {
    console.warn(name, fault);
    return false;
  });

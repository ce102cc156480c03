// Files of the site by their logical names. A weak network is given a second chance before the program is told.
import { address } from './pictures.js';

const faces = {
  'fonts/be-vietnam-pro-400.ttf': ['Be Vietnam Pro', { weight: '400' }],
  'fonts/be-vietnam-pro-600.ttf': ['Be Vietnam Pro', { weight: '600' }],
  'fonts/be-vietnam-pro-700.ttf': ['Be Vietnam Pro', { weight: '700' }],
  'fonts/cam-tay-serif-regular.ttf': ['Cam Tay Serif', {}],
  'fonts/cam-tay-serif-bold.ttf': ['Cam Tay Serif', { weight: '700' }],
  'fonts/cam-tay-serif-italic.ttf': ['Cam Tay Serif', { style: 'italic' }],
};
const registered = new Map();

// One download serves both the program and the browser's own text.
function register(file, bytes) {
  if (!faces[file] || registered.has(file)) return registered.get(file);
  const [family, style] = faces[file];
  const face = new FontFace(family, bytes, style);
  const ready = face.load().then(() => document.fonts.add(face), (fault) => console.warn(fault));
  registered.set(file, ready);
  return ready;
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// What an author tries in place of the site's files (author.js).
export const given = new Map();

export async function file_bytes(file, attempts = 2) {
  if (given.has(file)) return given.get(file);
  const where = address(file);
  if (!where) return null;
  for (let attempt = 1; ; ++attempt) {
    try {
      const answer = await fetch(where);
      if (answer.ok) {
        const bytes = new Uint8Array(await answer.arrayBuffer());
        register(file, bytes);
        return bytes;
      }
    } catch (fault) {
      console.warn(file, fault);
    }
    if (attempt === attempts) return null;
    await pause(1500);
  }
}

// For pages of the form drawn by the browser.
export async function paper_faces() {
  const files = Object.keys(faces).filter((file) => file.includes('serif'));
  await Promise.all(files.map(async (file) => {
    if (!registered.has(file)) await file_bytes(file);
    await registered.get(file);
  }));
}

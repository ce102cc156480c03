// Files in one file and out of it again: a zip that any system opens and makes. zip.js does it (tools/npm); this is fetched only
// when somebody saves a voice or opens one.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure } from 'camtay-zip';

configure({ useWebWorkers: false }); // clips are small, and the page's policy lets no worker be made of a string

const most_bytes = 200e6;        // of all that is unpacked: a small file may claim to be a large one
const first_of_january_1980 = new Date(1980, 0, 1); // the same files are the same bytes

// files: [name, Uint8Array]. Clips are compressed already and are only stored.
export async function zip(files) {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0, lastModDate: first_of_january_1980, extendedTimestamp: false, dataDescriptor: false,
  });
  for (const [name, bytes] of files) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

// Name → bytes, without the folders that may be in the names. Fails where it is no zip, or damaged.
export async function read_zip(bytes) {
  const files = new Map();
  let room = most_bytes;
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true }).getEntries()) {
    const { filename, directory, uncompressedSize } = entry;
    if (directory) continue;
    if ((room -= uncompressedSize) < 0) throw new Error(`${filename} is too large`);
    const inside = await entry.getData(new Uint8ArrayWriter()).catch((fault) => {
      throw new Error(`${filename} is damaged: ${fault.message}`);
    });
    files.set(filename.split('/').pop(), inside);
  }
  return files;
}

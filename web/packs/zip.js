// Files in one file and out of it again: a zip that any system opens and makes (PKWARE's APPNOTE.TXT, without its 64-bit parts).
// Clips are compressed already and are only stored; what somebody packed by hand is unpacked by the browser.
const [local_header, central_header, end_of_list] = [0x04034b50, 0x02014b50, 0x06054b50];
const [stored, deflated] = [0, 8];
const utf8_names = 0x0800;
const first_of_january_1980 = 0x0021;
const most_bytes = 200e6;        // of all that is unpacked: a small file may claim to be a large one

const crc_table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
function crc_of(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crc_table[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// Numbers of [bytes, value], one after the other.
function packed(...numbers) {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

// files: [name, Uint8Array].
export async function zip(files) {
  const parts = [], list = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const written = new TextEncoder().encode(name);
    const about = [
      [2, 20], [2, utf8_names], [2, stored], [2, 0], [2, first_of_january_1980],
      [4, crc_of(bytes)], [4, bytes.length], [4, bytes.length], [2, written.length], [2, 0],
    ];
    const header = packed([4, local_header], ...about);
    list.push(packed([4, central_header], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), written);
    parts.push(header, written, bytes);
    at += header.length + written.length + bytes.length;
  }
  const length = list.reduce((sum, part) => sum + part.length, 0);
  const end = packed([4, end_of_list], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, at], [2, 0]);
  return new Uint8Array(await new Blob([...parts, ...list, end]).arrayBuffer());
}

const inflated = async (bytes) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());

// Name → bytes, without the folders that may be in the names. Fails where it is no zip, or damaged.
export async function read_zip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== end_of_list) --end;
  if (end < 0) throw new Error('no zip');
  const files = new Map();
  let room = most_bytes;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; --left) {
    if (view.getUint32(at, true) !== central_header) throw new Error('the list of files is damaged');
    const [how, crc, size, whole] = [view.getUint16(at + 10, true), ...[16, 20, 24].map((more) => view.getUint32(at + more, true))];
    const [name_length, extra, comment] = [28, 30, 32].map((more) => view.getUint16(at + more, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name_length));
    const there = view.getUint32(at + 42, true);
    const from = there + 30 + view.getUint16(there + 26, true) + view.getUint16(there + 28, true);
    at += 46 + name_length + extra + comment;
    if (name.endsWith('/')) continue;
    if ((room -= whole) < 0 || (how !== stored && how !== deflated)) throw new Error(`${name} cannot be unpacked`);
    const inside = bytes.slice(from, from + size);
    const file = how === stored ? inside : await inflated(inside);
    if (file.length !== whole || crc_of(file) !== crc) throw new Error(`${name} is damaged`);
    files.set(name.split('/').pop(), file);
  }
  return files;
}

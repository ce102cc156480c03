#!/usr/bin/env node
// Puts files into one block, as voice/files.c reads them: pack.mjs OUT FOLDER NAME…
import fs from 'node:fs';
import path from 'node:path';

const name_room = 32; // with its closing zero
const [out, folder, ...names] = process.argv.slice(2);

const head = Buffer.alloc(4 + names.length * (name_room + 8));
head.writeUInt32LE(names.length, 0);
const parts = [head];
let offset = head.length;
names.forEach((name, index) => {
  if (Buffer.byteLength(name) >= name_room) throw new Error(`${name} is too long a name`);
  const bytes = fs.readFileSync(path.join(folder, name));
  const at = 4 + index * (name_room + 8);
  head.write(name, at, 'latin1');
  head.writeUInt32LE(offset, at + name_room);
  head.writeUInt32LE(bytes.length, at + name_room + 4);
  parts.push(bytes);
  offset += bytes.length;
});
fs.writeFileSync(out, Buffer.concat(parts));

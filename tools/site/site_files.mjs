// The folder of the built site.
//   - add() gives a file a name with the hash of its bytes, so that it may be cached for ever; put() keeps its name. What
//     add_for() adds is not in the manifest: only the module it is for knows its address.
//   - add_folder() gives a folder one hash for all its files: thousands of definitions then take no room in the page's manifest.
//   - Beside each file that gets smaller lie FILE.br and FILE.gz, for servers that send what was compressed before.
//   - sweep() removes what an earlier build left. Files whose bytes did not change are not compressed again.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const compressors = {
  '.br': (bytes) => zlib.brotliCompressSync(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
  '.gz': (bytes) => zlib.gzipSync(bytes, { level: 9 }),
};

export class SiteFiles {
  #folder;
  #kept = new Set();
  manifest = {};  // logical name -> path in the site; both end in / for a folder
  sizes = {};     // logical name -> { raw, brotli }

  constructor(folder) {
    this.#folder = folder;
    fs.mkdirSync(folder, { recursive: true });
  }

  add(name, content) {
    return (this.manifest[name] = this.add_for(name, content));
  }

  add_for(name, content) {
    const bytes = Buffer.from(content);
    const { dir, name: stem, ext } = path.posix.parse(name);
    const hash = crypto.createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const target = path.posix.join(dir, `${stem}-${hash}${ext}`);
    this.#write(name, target, bytes);
    return target;
  }

  // files: [[name in the folder, content]].
  add_folder(folder, files) {
    const digest = crypto.createHash('sha256');
    for (const [name, content] of files) digest.update(`${name}\0`).update(content).update('\0');
    const path_of = (this.manifest[`${folder}/`] = `${folder}-${digest.digest('hex').slice(0, 8)}/`);
    for (const [name, content] of files) this.#write(`${folder}/${name}`, path_of + name, Buffer.from(content));
  }

  put(name, content) {
    this.#write(name, name, Buffer.from(content));
  }

  sweep() {
    for (const entry of fs.readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile() && !this.#kept.has(file)) fs.rmSync(file);
    }
  }

  #write(name, target, bytes) {
    const file = path.join(this.#folder, target);
    const same = fs.existsSync(file) && fs.readFileSync(file).equals(bytes);
    if (!same) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, bytes);
    }
    this.#kept.add(file);
    let brotli = bytes.length;
    for (const [ending, compress] of Object.entries(target.endsWith('.gz') ? {} : compressors)) {
      const smaller = file + ending;
      if (!same || !fs.existsSync(smaller)) {
        const packed = compress(bytes);
        fs.rmSync(smaller, { force: true });
        if (packed.length < bytes.length) fs.writeFileSync(smaller, packed);
      }
      if (!fs.existsSync(smaller)) continue;
      this.#kept.add(smaller);
      if (ending === '.br') brotli = fs.statSync(smaller).size;
    }
    this.sizes[name] = { raw: bytes.length, brotli };
  }
}

// The site carries the licence of everything in it, or is not built.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { licences } from '../../tools/site/licences.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

// Folders of one's own, laid out as upstream lays them out.
function own_folders(context) {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'camtay-'));
  context.after(() => fs.rmSync(base, { recursive: true }));
  const put = (file) => {
    fs.mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    fs.writeFileSync(path.join(base, file), `the licence in ${file}\n`);
  };
  ['imgui/LICENSE.txt', 'SDL/LICENSE.txt', 'libdeflate/COPYING', 'json/LICENSE.MIT', 'zip/LICENSE', 'vietnam/OFL.txt', 'liberation/LICENSE'].forEach(put);
  const folders = { imgui: 'imgui', sdl2: 'SDL', libdeflate: 'libdeflate', json: 'json/include', zip: 'zip', fonts: 'vietnam', paper_fonts: 'liberation' };
  return { base, folders: Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, path.join(base, folder)])) };
}

test('every part is named with its own licence', (context) => {
  const { folders } = own_folders(context);
  const text = licences(root, folders);
  for (const file of ['imgui/LICENSE.txt', 'SDL/LICENSE.txt', 'libdeflate/COPYING', 'json/LICENSE.MIT', 'zip/LICENSE', 'vietnam/OFL.txt', 'liberation/LICENSE']) {
    assert.ok(text.includes(`the licence in ${file}\n`), file);
  }
  assert.ok(text.startsWith('Cầm Tay\n=======\n\nMIT License'));
});

test('a licence that is missing stops the build with its name and its place', (context) => {
  const { base, folders } = own_folders(context);
  fs.rmSync(path.join(base, 'SDL/LICENSE.txt'));
  assert.throws(() => licences(root, folders), (error) => {
    assert.match(error.message, /^The licence of SDL2 was not found\. Put it there: /);
    assert.ok(error.message.includes(path.join(base, 'SDL', 'LICENSE.txt')));
    return true;
  });
});

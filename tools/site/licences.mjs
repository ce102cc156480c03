// licences.txt of the site: our own licence, the notice, and the licence of everything that is inside.
import fs from 'node:fs';
import path from 'node:path';

// Where the sources came from, as CMake knows it: { imgui, sdl2, libdeflate, json, zip, fonts, paper_fonts }, each a folder.
// Throws, naming what was looked for, when a licence is not found: a site without one must not be published.
export function licences(root, folders) {
  const { imgui, sdl2, libdeflate, json, zip, fonts, paper_fonts } = folders;
  return [
    ['Cầm Tay', [root, 'LICENSE']],
    ['Notice', [root, 'NOTICE']],
    ['Dear ImGui', [imgui, 'LICENSE.txt', 'LICENSE']],
    ['SDL2', [sdl2, 'LICENSE.txt', 'LICENSE', 'COPYING.txt']],
    ['libdeflate', [libdeflate, 'COPYING', 'LICENSE']],
    // Upstream's header lies one or two folders below its licence; Debian keeps licences apart.
    ['nlohmann/json', [json, 'LICENSE.MIT', '../LICENSE.MIT', '/usr/share/doc/nlohmann-json3-dev/copyright']],
    ['zip.js', [zip, 'LICENSE']],
    ['Liberation Serif, here Cam Tay Serif', [paper_fonts, 'LICENSE', '/usr/share/doc/fonts-liberation2/copyright']],
    ['Be Vietnam Pro', [fonts, 'LICENSE_FONT', 'OFL.txt']],
  ].map(([name, [folder, ...files]]) => {
    const places = files.map((file) => path.resolve(folder, file));
    const found = places.find((file) => fs.existsSync(file));
    if (!found) throw new Error(`The licence of ${name} was not found. Put it there: ${places.join(' or ')}`);
    return `${name}\n${'='.repeat(name.length)}\n\n${fs.readFileSync(found, 'utf8').trim()}\n`;
  }).join('\n\n');
}

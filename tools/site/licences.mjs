// licences.txt of the site: our own licence, the notice, and the licence of everything that is inside.
import fs from 'node:fs';
import path from 'node:path';

export function licences(root, npm) {
  const third_party = path.join(root, 'build', 'third_party');
  const texts = [
    ['Cầm Tay', path.join(root, 'LICENSE')],
    ['Notice', path.join(root, 'NOTICE')],
    ['Dear ImGui', path.join(third_party, 'imgui', 'LICENSE.txt')],
    ['SDL2', path.join(third_party, 'sdl2', 'LICENSE.txt')],
    ['libdeflate', path.join(third_party, 'libdeflate', 'COPYING')],
    ['nlohmann/json', '/usr/share/doc/nlohmann-json3-dev/copyright'],
    ['Liberation Serif, here Cam Tay Serif', '/usr/share/doc/fonts-liberation2/copyright'],
    ['Be Vietnam Pro', path.join(npm, 'node_modules', '@expo-google-fonts', 'be-vietnam-pro', 'LICENSE_FONT')],
  ];
  return texts.filter(([, file]) => fs.existsSync(file))
    .map(([name, file]) => `${name}\n${'='.repeat(name.length)}\n\n${fs.readFileSync(file, 'utf8').trim()}\n`)
    .join('\n\n');
}

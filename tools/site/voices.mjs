// Voice packs of the site: assets/voices/<pack>/ as docs/voices.md describes them.
//   - The clips keep their names, and no manifest in index.html names them: a pack may have hundreds. Their own hash stands in
//     pack.json, and web/packs/packs.js compares it.
//   - "voices/index.json" lists the packs with the address of each pack.json. A site without packs has none.
// Gives the id of the pack that is heard by who has not chosen one; "" where there is none.
import fs from 'node:fs';
import path from 'node:path';

// list: what `camtay list --voices` prints.
export function add_voices(site, folder, list) {
  const { voices } = JSON.parse(list);
  for (const voice of voices) {
    const manifest = fs.readFileSync(path.join(folder, voice.id, 'pack.json'), 'utf8');
    voice.pack = site.add_for(`voices/${voice.id}/pack.json`, manifest);
    for (const file of new Set(Object.values(JSON.parse(manifest).clips).map((clip) => clip.file))) {
      site.put(`voices/${voice.id}/${file}`, fs.readFileSync(path.join(folder, voice.id, file)));
    }
  }
  if (voices.length) site.add('voices/index.json', JSON.stringify({ voices }));
  return voices.find((voice) => voice.default)?.id ?? '';
}

// author/shelf.json: what an author's definition is checked against on the page (web/author/author.js), as the authors wrote it, so that
// a mistake in it has its line: {"files": {"blocks/sex.json": "…"}, "forms": ["ids of the site's forms"], "words": {"vi": {…}}}.
import fs from 'node:fs';
import path from 'node:path';

const names = (folder) => fs.readdirSync(folder).filter((name) => name.endsWith('.json')).sort();

export function author_shelf(assets) {
  const read = (name) => fs.readFileSync(path.join(assets, name), 'utf8');
  const files = ['settings.json', 'groups.json', 'pictures/pictures.json', ...names(path.join(assets, 'blocks')).map((name) => `blocks/${name}`)];
  const { $schema, ...words } = JSON.parse(read('author/words.json'));
  return JSON.stringify({
    files: Object.fromEntries(files.map((name) => [name, read(name)])),
    forms: names(path.join(assets, 'forms')).map((name) => path.parse(name).name),
    words,
  });
}

// Makes assets/data/places.json and assets/data/people.json from tables of facts. Run by hand when the facts change:
//   node tools/data/lists.mjs FOLDER
// FOLDER holds provinces.tsv (code, name, kind), communes.tsv (province code, code, kind, name), ethnic-groups.tsv (code,
// name, variants separated by '|') and nationalities.txt; lines that begin with '#' are comments.
//
// A province's communes stand together by kind, those with the same first letter in one text: few values to read in the
// browser, few bytes on the line, and a change of one commune is a change of one short line. Codes of communes are left
// out: random digits are a third of the bytes, and within its province a kind and a name say the same.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('node tools/data/lists.mjs FOLDER');
  process.exit(2);
}

const lines = (name) =>
  readFileSync(join(folder, name), 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const rows = (name) => lines(name).map((line) => line.split('\t'));
const inOrder = new Intl.Collator('vi').compare;
const assets = new URL('../../assets/data/', import.meta.url);
const write = (name, value) => writeFileSync(new URL(name, assets), JSON.stringify(value, null, 1) + '\n');

function byFirstLetter(names) {
  const groups = new Map();
  for (const name of names.sort(inOrder)) {
    const letter = name[0];
    groups.set(letter, [...(groups.get(letter) ?? []), name]);
  }
  return [...groups.values()].map((group) => group.join('|'));
}

const communes = rows('communes.tsv');
const provinces = rows('provinces.tsv').map(([code, name, kind]) => {
  const here = communes.filter((commune) => commune[0] === code);
  const kinds = [...new Set(here.map((commune) => commune[2]))].sort();
  const named = (kind) => here.filter((commune) => commune[2] === kind).map((commune) => commune[3]);
  return {
    code,
    name: `${kind.toLowerCase()} ${name}`,
    communes: Object.fromEntries(kinds.map((kind) => [kind.toLowerCase(), byFirstLetter(named(kind))])),
  };
});
write('places.json', { $schema: '../schema/places.schema.json', as_of: '2026-11-21', provinces });

if (existsSync(join(folder, 'ethnic-groups.tsv'))) {
  const ethnic_groups = rows('ethnic-groups.tsv').map(([code, name, also]) =>
    also ? { code, name, also: also.split('|') } : { code, name },
  );
  write('people.json', {
    $schema: '../schema/people.schema.json',
    ethnic_groups,
    nationalities: lines('nationalities.txt'),
  });
}

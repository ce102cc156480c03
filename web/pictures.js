// Pictures by name. The manifest in index.html knows the files of the site, or only their folder; the page's own address is
// their root.
const { assets } = globalThis.camtay;

export function address(file) {
  const folder = file.slice(0, file.indexOf('/') + 1);
  const found = assets[file] ?? (assets[folder] && assets[folder] + file.slice(folder.length));
  return found && new URL(found, document.baseURI).href;
}
export const picture = (name) => address(`pictures/${name}.svg`) ?? '';

// The pictures that a definition names, and those of the screens after it, are fetched one by one while nothing else is done: a
// connection that breaks on the way then takes no picture away. Those of other procedures are not: each costs a request.
const of_every_procedure = ['warning', 'printer', 'save', 'document', 'pen', 'clipboard'];
const named = new Set();
export function prefetch(definition) {
  if (navigator.connection?.saveData) return;
  const words = new TextDecoder().decode(definition).match(/"[\w-]+"/g) ?? [];
  const files = [...words.map((word) => word.slice(1, -1)), ...of_every_procedure]
    .map((name) => `pictures/${name}.svg`)
    .filter((file) => assets[file] && !named.has(file) && named.add(file));
  const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 200));
  const next = () => {
    const file = files.shift();
    if (!file) return;
    const done = () => idle(next);
    fetch(address(file)).then((answer) => answer.blob()).then(done, done);
  };
  idle(next);
}

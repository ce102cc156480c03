// Pictures by name. The manifest in index.html knows the files of the site; the page's own address is their root.
const { assets } = globalThis.camtay;

export const address = (file) => (assets[file] ? new URL(assets[file], document.baseURI).href : undefined);
export const picture = (name) => address(`pictures/${name}.svg`) ?? '';

// Once the person has left the first screen, the pictures of later ones are fetched one by one while nothing else is done:
// a connection that breaks on the way then takes no picture away.
let prefetched = false;
export function prefetch() {
  if (prefetched || navigator.connection?.saveData) return;
  prefetched = true;
  const files = Object.keys(assets).filter((file) => file.startsWith('pictures/'));
  const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 200));
  const next = () => {
    const file = files.shift();
    if (!file) return;
    const done = () => idle(next);
    fetch(address(file)).then((answer) => answer.blob()).then(done, done);
  };
  idle(next);
}

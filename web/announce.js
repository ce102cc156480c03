// Says a text through a live region. The region is emptied first and filled a moment later: screen readers
// pass over a region that already held its text, and over the same text said twice.
const polite = document.getElementById('polite');

export function announce(text) {
  polite.textContent = '';
  setTimeout(() => {
    polite.textContent = text;
  }, 50);
}

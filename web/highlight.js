// Marks the characters [from, to) of an element's visible text: the sentence being spoken, in the plain skin; and in it the word.
// Texts of one element (title and text of a notice) are joined by one character, as in src/guide/narration.cpp.

function clear(root) {
  for (const mark of root.querySelectorAll('mark, u')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

// Characters are code points, the browser counts UTF-16 units.
const units = (text, characters) => [...text].slice(0, characters).join('').length;

function wrap(root, tag, from, to) {
  const holders = root.matches('.t') ? [root] : [...root.querySelectorAll('.t')];
  const pieces = [];
  let at = 0;
  for (const holder of holders) {
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const length = [...text.data].length;
      pieces.push([text, Math.max(from - at, 0), Math.min(to - at, length)]);
      at += length;
    }
    at += 1;
  }
  for (const [text, start, end] of pieces) {
    if (start >= end) continue;
    const range = document.createRange();
    range.setStart(text, units(text.data, start));
    range.setEnd(text, units(text.data, end));
    range.surroundContents(document.createElement(tag));
  }
}

export function highlight(root, from, to, word_from, word_to) {
  if (!root) return;
  clear(root);
  wrap(root, 'u', word_from, word_to);
  wrap(root, 'mark', from, to);
}

// What <html> wears, and where the canvas skin puts each element.
//   canvas: elements lie unseen over what is painted, at --x --y --w --h.     plain: the same elements in the flow.
// Each skin is one @media rule of the style sheet: "all" is the plain one, "not all" the canvas. Wearing the canvas skin swaps
// their media, so that print and forced colours are plain without any script.
// The canvas skin is worn only while something is painted (an extent above zero) and nothing forbids it: without WebGL,
// or until the fonts are there, the page is plain.
const page = document.documentElement;
const rules = [...document.styleSheets[0].cssRules].filter((rule) => rule.media);
const plain_media = rules.filter((rule) => rule.media.mediaText === 'all').map((rule) => rule.media);
const canvas_media = rules.filter((rule) => rule.media.mediaText === 'not all').map((rule) => rule.media);
const forced = matchMedia('(forced-colors: active)');
// A browser that knows no forced colours would never match a query that names them.
const knows_forced = matchMedia('(forced-colors: none)').matches || forced.matches;
const while_painted = knows_forced
  ? ['print, (forced-colors: active)', 'screen and (forced-colors: none)']
  : ['print', 'screen'];
const mirror = document.getElementById('mirror');

let wanted = 'canvas';           // as Look's defaults: the program tells only what differs from them
let painted = false;
let listener = () => {};

export const is_plain = () => page.classList.contains('plain');
// Whether the skin that is wanted is the one that is worn.
export const is_settled = () => !is_plain() || wanted === 'plain' || globalThis.camtay.plain;
export const on_change = (listen) => {
  listener = listen;
};

function change() {
  const plain = wanted === 'plain' || !painted || forced.matches || globalThis.camtay.plain;
  if (plain === is_plain()) return;
  page.classList.toggle('plain', plain);
  const [plain_is_for, canvas_is_for] = plain ? ['all', 'not all'] : while_painted;
  for (const media of plain_media) media.mediaText = plain_is_for;
  for (const media of canvas_media) media.mediaText = canvas_is_for;
  listener(plain);
}

forced.addEventListener?.('change', change);

export function wear({ text, theme, skin, language }) {
  page.dataset.theme = theme;
  page.style.setProperty('--text', String(text / 100));
  page.dataset.text = text;
  page.lang = language;
  wanted = skin;
  change();
}

export function extent(width, height) {
  mirror.style.setProperty('--width', width + 'px');
  mirror.style.setProperty('--height', height + 'px');
  painted = height > 0;
  change();
}

export function place(element, x, y, width, height, fixed, text_size) {
  const { style } = element;
  style.setProperty('--x', x + 'px');
  style.setProperty('--y', y + 'px');
  style.setProperty('--w', width + 'px');
  style.setProperty('--h', height + 'px');
  if (text_size) style.setProperty('--size', text_size + 'px');
  element.toggleAttribute('data-fixed', Boolean(fixed)); // its classes are put on anew when what it says changes
}

// A page of the form as SVG, for the plain skin's preview and for the printer: the marks of src/form/document.hpp,
// in hundredths of a millimetre. Needs the paper faces (files.js).
import { paper_faces } from './files.js';

const svg_names = 'http://www.w3.org/2000/svg';
const hundredths_of_a_tenth_point = 3.527778;

function shape(tag, attributes) {
  const element = document.createElementNS(svg_names, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

// A justified line is wider than its letters: the rest goes between its words. The faces must have been loaded.
const ruler = document.createElement('canvas').getContext('2d');
function word_spacing(text, height, face, width) {
  const spaces = text.split(' ').length - 1;
  ruler.font = `${face} 100px "Cam Tay Serif"`;
  const rest = width - (ruler.measureText(text).width * height) / 100;
  return spaces > 0 && rest > 5 ? rest / spaces : 0;
}

const drawers = {
  t(x, y, width, size, face, text) {
    const height = size * hundredths_of_a_tenth_point;
    const element = shape('text', { x, y, 'font-size': height, class: ['', 'bold', 'italic'][face] });
    const spacing = word_spacing(text, height, ['', 'bold', 'italic'][face], width);
    if (spacing) element.setAttribute('word-spacing', spacing);
    element.textContent = text;
    return element;
  },
  r: (x1, y1, x2, y2, thickness) => shape('line', { x1, y1, x2, y2, 'stroke-width': thickness }),
  l: (x1, x2, y) => shape('line', { x1, y1: y, x2, y2: y, class: 'leader' }),
  b(x, y, side, ticked) {
    const [inset, long] = [side * 0.2, side * 0.6];
    const cross = `M${x + inset} ${y + inset}l${long} ${long}m0 ${-long}l${-long} ${long}`;
    return shape('path', { d: `M${x} ${y}h${side}v${side}h${-side}z${ticked ? cross : ''}`, class: 'box' });
  },
};

export function page_picture({ w, h, marks }) {
  const picture = shape('svg', { viewBox: `0 0 ${w} ${h}`, class: 'paper', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(...marks.map(([kind, ...values]) => drawers[kind](...values)));
  return picture;
}

export async function draw_sheet(root, sheet) {
  if (!sheet) return;
  const page = root.children[1];
  await paper_faces();
  const picture = page_picture(sheet);
  picture.style.setProperty('width', sheet.zoom + '%');
  page.querySelector('svg')?.remove();
  page.append(picture);
}

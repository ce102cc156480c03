// Prints pages of the form at their true size. (Ctrl+P on any screen prints the mirror instead: styles/50-print.css.)
import { paper_faces } from './files.js';
import { page_picture } from './sheet.js';

const room = document.getElementById('print');
const page = document.documentElement;

// Paper size and margins can only be given by a rule, and one that is there only while the form is printed.
function wear_paper(across) {
  const sheet = document.styleSheets[0];
  sheet.insertRule(`@page { size: A4${across ? ' landscape' : ''}; margin: 0 }`, sheet.cssRules.length);
  room.classList.toggle('across', across);
  page.classList.add('printing-form');
}

function take_off_paper() {
  const sheet = document.styleSheets[0];
  sheet.deleteRule(sheet.cssRules.length - 1);
  page.classList.remove('printing-form');
}

export async function print_pages(title, pages) {
  await paper_faces();
  room.replaceChildren(...pages.map(page_picture));
  const window_title = document.title;
  document.title = title || window_title; // the name a browser proposes for "save as PDF"
  wear_paper(pages[0].w > pages[0].h);
  // Not after print(): on phones that returns at once, long before the paper is drawn.
  addEventListener('afterprint', () => {
    take_off_paper();
    document.title = window_title;
    room.replaceChildren();
  }, { once: true });
  print();
}

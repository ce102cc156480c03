// Applies the program's changes to the elements of #mirror, and tells the program what happens to them.
//   - A focused field belongs to the person: its value is never written (src/guide/mirror.hpp, shared/notes/mirror.md 4.7).
//   - On a new page elements of the same id and role are taken over, the focus moves, and only then the old ones go:
//     a screen reader that loses its element starts again from the top of the page.
//   - One set of listeners on #mirror; a click is a click, whether by finger, Enter, voice control or a screen reader.
import { announce } from './announce.js';
import { highlight } from './highlight.js';
import { box, build, dress } from './node.js';
import { draw_sheet } from './sheet.js';
import * as skin from './skin.js';
import { nfc_typing } from './typing.js';

const mirror = document.getElementById('mirror');
const root_of = (element) => element?.closest('[data-role]') ?? null;
const root = (id) => root_of(document.getElementById(id));
const is_choice = (control) => control.type === 'radio' || control.type === 'checkbox';
const is_text = (control) => control.tagName === 'TEXTAREA' || control.type === 'text';

// What the program last said of each element: to put a refused choice back, and to draw sheets when they are seen.
const nodes = new WeakMap();
let marked = [''];

function control_of(element) {
  const control = element.querySelector('input,textarea');
  return ['radio', 'checkbox', 'text_field', 'text_area'].includes(element.dataset.role) ? control : null;
}

// The live state, which belongs to the person as much as to the program.
function set_state(element, node) {
  const control = control_of(element);
  if (!control) return;
  if (is_choice(control)) control.checked = Boolean(node.checked);
  else if (control !== document.activeElement && control.value.normalize('NFC') !== (node.value ?? '')) {
    control.value = node.value ?? '';
  }
}

function wear_node(element, node, picture) {
  dress(document, element, node, picture);
  nodes.set(element, node);
  if (node.role === 'sheet' && skin.is_plain()) draw_sheet(element, node.sheet);
}

export function draw_sheets() {
  for (const element of mirror.querySelectorAll('[data-role=sheet]')) draw_sheet(element, nodes.get(element)?.sheet);
}

// One batch of changes. `first`: the screen of index.html is taken over; the focus stays where the person has it, and what she
// chose before the program was there is left alone (it is told in a moment).
export function reflect(changes, picture, first) {
  const chosen_early = first && globalThis.camtay.queue.some(([name]) => name !== 'pressed');
  const leaving = new Set();          // roots of the page before
  const last = new Map();             // container → the element put last, while a new page is built
  let new_page = false;
  let focused = '';
  const put = (node, before) => {
    const container = (node.parent && root(node.parent)) || mirror;
    let element = root(node.id);
    if (element && (element.dataset.role !== node.role || element.parentNode !== container)) {
      document.getElementById(node.id).removeAttribute('id');
      element = null;
    }
    const taken_over = element !== null;
    element ??= build(document, node, picture);
    leaving.delete(element);
    wear_node(element, node, picture);
    if (!(chosen_early && taken_over)) set_state(element, node);
    if (new_page) {
      place_in_order(container, element, last.get(container), leaving);
      last.set(container, element);
    } else {
      const next = before && root(before);
      container.insertBefore(element, next && next.parentNode === container ? next : null);
    }
  };
  const apply = {
    page(screen, title) {
      new_page = true;
      for (const element of mirror.querySelectorAll('[data-role]')) leaving.add(element);
      mirror.dataset.screen = screen;
      document.title = title;
      marked = [''];
      scrollTo(0, 0);
    },
    put,
    set(node) {
      const element = root(node.id);
      if (!element) return;
      wear_node(element, node, picture);
      set_state(element, node);
      if (node.id === marked[0]) apply.mark(...marked);
    },
    drop: (id) => root(id)?.remove(),
    move(id, x, y, width, height, fixed, text_size) {
      const element = root(id);
      if (element) skin.place(box(element), x, y, width, height, fixed, text_size);
    },
    extent: skin.extent,
    wear: skin.wear,
    mark(id, ...places) {
      if (marked[0] && marked[0] !== id) highlight(root(marked[0]), 0, 0, 0, 0);
      marked = [id, ...places];
      const element = id && root(id);
      if (element && skin.is_plain()) highlight(element, ...places);
    },
    announce,
    focus(id) {
      focused = id;
    },
  };
  for (const [op, ...values] of changes) apply[op](...values);
  // The plain skin's wide layout depends on it (styles/35-plain-wide.css); not every browser knows :has().
  const pictured = [...mirror.querySelectorAll('.lead,.logo')].some((picture) => !leaving.has(picture));
  mirror.dataset.aside = pictured ? document.documentElement.dataset.text : '';
  if (focused && !first) focus(focused, new_page);
  for (const element of leaving) element.remove();
}

// Elements that stay are not moved if only leaving ones stand in between: a moved element loses the focus.
function place_in_order(container, element, previous, leaving) {
  let at = previous ? previous.nextElementSibling : container.querySelector(':scope > [data-role]');
  const start = at;
  while (at && at !== element && leaving.has(at)) at = at.nextElementSibling;
  if (at !== element) container.insertBefore(element, start);
}

function focus(id, new_page) {
  const target = document.getElementById(id);
  if (!target || target === document.activeElement) return;
  if (!target.matches('a,button,input,textarea,[tabindex]')) target.tabIndex = -1;
  // A new page starts at its top, where its heading is.
  target.focus({ preventScroll: new_page && target.tagName === 'H1' });
}

// A press that the program refused has changed the element all the same: put back what it says.
export function put_back_refused() {
  for (const element of mirror.querySelectorAll('[data-touched]')) {
    delete element.dataset.touched;
    const group = element.parentNode;
    for (const sibling of group.querySelectorAll('[data-role=radio],[data-role=checkbox]')) {
      const node = nodes.get(sibling);
      if (node && control_of(sibling).checked !== Boolean(node.checked)) set_state(sibling, node);
    }
  }
}

const press = (id, tell) => id && tell(['pressed', id]);

// Enter is "go on": to the next box of a row, else the main button.
function go_on(control, tell) {
  const fields = [...mirror.querySelectorAll('input[type=text],textarea')];
  const next = control.enterKeyHint === 'next' ? fields[fields.indexOf(control) + 1] : undefined;
  if (next) next.focus();
  else press(mirror.querySelector('.main')?.id, tell);
}

export function listen(tell) {
  const listeners = {
    click({ target, detail }) {
      const control = target.closest('button,a');
      // The second click of a double click would press the same place of the next screen.
      if (control && !(detail > 1 && control.matches('.main,.back'))) press(control.id, tell);
    },
    change({ target }) {
      if (!is_choice(target)) return;
      root_of(target).dataset.touched = '';
      tell(['chosen', target.id, target.checked]);
    },
    input({ target }) {
      if (is_text(target)) tell(['typed', target.id, target.value.normalize('NFC')]);
    },
    // Firefox leaves where it is what is partly seen, also behind the main button, and Chromium knows of a choice only its
    // small circle. A frame later: Firefox may scroll by itself after the event.
    focusin({ target }) {
      if (!target.matches(':is(button, a, input):focus-visible')) return;
      requestAnimationFrame(() => {
        // An element of the screen before may stand on this one too: a new screen begins at its top.
        if (target === document.activeElement) (target.closest('label') ?? target).scrollIntoView({ block: 'nearest' });
      });
    },
    focusout({ target }) {
      if (is_text(target)) tell(['left', target.id]);
    },
    keydown(event) {
      const { target, key, isComposing, keyCode } = event;
      // 229: the key belongs to an input method, also where isComposing is already false (Safari).
      if (key !== 'Enter' || isComposing || keyCode === 229 || !target.matches('input')) return;
      event.preventDefault();
      go_on(target, tell);
    },
    beforeinput: nfc_typing,
  };
  for (const [type, hear] of Object.entries(listeners)) mirror.addEventListener(type, hear);
}

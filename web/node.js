// The element of one node of the mirror (see src/guide/mirror_json.hpp): one builder for the page and for the welcome
// screen that the build writes into index.html, whose document is the tiny one of prerender.mjs.
//   - The root carries data-role; the id stands on what takes the focus: the input of a field or choice, else the root.
//   - dress() may be called again and again; a control stays the same element, for a replaced one would lose the focus.
//   - What a person changes (checked, value) is not set here: see mirror.js.
//   - Class "t" marks visible text in the order of its characters, for the sentence being spoken.

const tags = {
  paragraph: 'p', image: 'img', button: 'button', group: 'fieldset', radio: 'label', checkbox: 'label', text_field: 'div',
  text_area: 'div', progress: 'p', notice: 'div', statement: 'div', item: 'div', sheet: 'div', link: 'a',
};

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === '') element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
  return element;
}

function make(doc, tag, attributes, ...children) {
  const element = set(doc.createElement(tag), attributes);
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

const run = (doc, [text, strong, lang]) => (strong || lang ? make(doc, strong ? 'strong' : 'span', { lang }, text) : text);
// Text with its runs, [text, whether it is strong, its language where that is not the page's]; its name where there are none.
const words = (doc, node) => node.runs?.map((one) => run(doc, one)) ?? (node.name ? [node.name] : []);

function icon(doc, node, picture) {
  if (!node.picture) return undefined;
  const image = make(doc, 'img', { class: 'icon', src: picture(node.picture) });
  image.setAttribute('alt', node.alt ?? ''); // empty: decorative, which is not the same as none
  return image;
}

const present = (...children) => children.filter((child) => child !== undefined);

// A name for the ear is a text of its own, and no aria-label: browsers that translate pages translate it too.
function label(doc, node) {
  const other = node.spokenName && node.spokenName !== node.name;
  const shown = make(doc, 'span', { class: 't', 'aria-hidden': other && 'true' }, ...words(doc, node));
  return other ? [shown, make(doc, 'span', { class: 'offscreen' }, node.spokenName)] : [shown];
}

const dressers = {
  heading(doc, root, node) {
    set(root, { tabindex: node.level === 1 ? '-1' : undefined });
    root.replaceChildren(...words(doc, node));
  },

  paragraph(doc, root, node) {
    root.replaceChildren(...words(doc, node));
  },

  image(doc, root, node, picture) {
    root.setAttribute('alt', node.name ?? '');
    set(root, { src: picture(node.picture) });
  },

  button(doc, root, node, picture) {
    set(root, { type: 'button', 'aria-expanded': node.expanded === undefined ? undefined : String(node.expanded) });
    root.replaceChildren(...present(icon(doc, node, picture), ...label(doc, node)));
  },

  group(doc, root, node) {
    set(root, { 'aria-describedby': node.describedBy });
    set(root.children[0], { class: node.labelHidden ? 't offscreen' : 't' }).replaceChildren(...words(doc, node));
  },

  radio(doc, root, node, picture) {
    set(root.children[0], { name: node.parent });
    root.children[1].replaceChildren(...present(icon(doc, node, picture), make(doc, 'span', { class: 't' }, ...words(doc, node))));
  },

  text_field(doc, root, node) {
    const [shown, input, hint] = root.children;
    set(shown, { class: node.labelHidden ? 't offscreen' : 't' }).replaceChildren(...words(doc, node));
    set(hint, { hidden: !node.hint }).textContent = node.hint ?? '';
    const digits = node.keyboard === 'digits';
    set(input, {
      maxlength: node.max,
      rows: node.lines,
      inputmode: digits ? 'numeric' : node.keyboard === 'phone' ? 'tel' : node.keyboard === 'search' ? 'search' : undefined,
      autocapitalize: node.keyboard === 'name' ? 'words' : node.keyboard === 'text' ? 'sentences' : 'off',
      enterkeyhint: node.lines ? undefined : node.next ? 'next' : node.keyboard === 'search' ? 'search' : 'done',
      'aria-invalid': node.invalid && 'true',
      'aria-describedby': [node.hint && hint.getAttribute('id'), node.describedBy].filter(Boolean).join(' '),
    });
    if (input.style) input.style.setProperty('--letters', node.letters ? String(node.letters) : '');
    set(root, { 'data-narrow': Boolean(node.letters) });
  },

  progress(doc, root, node) {
    const section = node.hint && make(doc, 'span', { class: 'section' }, node.hint);
    const spoken = [node.spokenName ?? node.name, node.hint].filter(Boolean).join('. ');
    const bar = make(doc, 'span', { class: 'bar' }, make(doc, 'span', {}));
    const [done, total] = (node.group ?? '0/1').split('/');
    if (bar.style) bar.style.setProperty('--done', String(done / total));
    root.replaceChildren(
      make(doc, 'span', { class: 'count' },
        make(doc, 'span', { 'aria-hidden': 'true' }, node.name, section),
        make(doc, 'span', { class: 'offscreen' }, spoken)),
      bar,
    );
  },

  notice(doc, root, node, picture) {
    set(root, { role: node.alert && 'alert', tabindex: '-1' });
    root.replaceChildren(
      ...present(
        icon(doc, node, picture),
        make(doc, 'div', {},
          node.name && make(doc, 'p', { class: 'title t' }, node.name),
          node.runs && make(doc, 'p', { class: 't' }, ...words(doc, node)))),
    );
  },

  statement(doc, root, node) {
    root.children[0].replaceChildren(...words(doc, node));
  },

  item(doc, root, node, picture) {
    root.replaceChildren(
      ...present(
        icon(doc, node, picture),
        make(doc, 'div', {},
          node.name && make(doc, 'h2', { class: 'title t' }, node.name),
          node.runs && make(doc, 'p', { class: 't' }, ...words(doc, node)))),
    );
  },

  // The drawn page is added by sheet.js where it is seen; here stand its words.
  sheet(doc, root, node) {
    const [shown, page] = root.children;
    shown.textContent = node.name ?? '';
    // Only a page wider than its window is scrolled, and what is scrolled must take the focus.
    set(page, { 'aria-label': node.name, tabindex: node.sheet?.zoom > 100 && '0' });
    const parts = node.sheet?.parts ?? [];
    page.replaceChildren(make(doc, 'div', { class: 'offscreen', lang: 'vi' }, ...parts.map((part) => make(doc, 'p', {}, part))));
  },

  link(doc, root, node) {
    set(root, { href: node.group });
    root.replaceChildren(make(doc, 'span', { class: 't' }, ...words(doc, node)));
  },
};
dressers.checkbox = dressers.radio;
dressers.text_area = dressers.text_field;

// What stays when the words change.
const skeletons = {
  group: (doc) => [make(doc, 'legend', {})],
  statement: (doc) => [make(doc, 'p', { class: 't' })],
  sheet: (doc) => [make(doc, 'p', { class: 'title t' }), make(doc, 'div', { class: 'page', role: 'group' })],
  radio: (doc, node) => [
    make(doc, 'input', { type: node.role, id: node.id, autocomplete: 'off' }),
    make(doc, 'span', { class: 'face' }),
  ],
  text_field: (doc, node) => [
    make(doc, 'label', { for: node.id }),
    // A name without meaning: a shared machine's browser is not to offer the last person's answers.
    make(doc, node.role === 'text_area' ? 'textarea' : 'input', {
      type: node.role === 'text_field' && 'text', id: node.id, name: 'x',
      autocomplete: 'off', autocorrect: 'off', spellcheck: 'false', lang: 'vi', // as the form is
    }),
    make(doc, 'p', { id: node.id + '/hint', class: 'hint' }),
  ],
};
skeletons.checkbox = skeletons.radio;
skeletons.text_area = skeletons.text_field;

const itself_text = ['heading', 'paragraph'];

export function dress(doc, root, node, picture) {
  const classes = [
    node.role, node.look, node.picture && 'pictured', node.invalid && 'invalid', itself_text.includes(node.role) && 't',
    node.role === 'group' && !node.labelHidden && 'asked',
  ];
  set(root, { class: classes.filter(Boolean).join(' ') });
  dressers[node.role](doc, root, node, picture);
}

export function build(doc, node, picture) {
  const root = doc.createElement(node.role === 'heading' ? 'h' + (node.level ?? 1) : tags[node.role]);
  set(root, { 'data-role': node.role });
  const fixed = skeletons[node.role]?.(doc, node);
  if (fixed) root.append(...fixed);
  if (!fixed || !fixed.some((child) => child.getAttribute('id') === node.id)) set(root, { id: node.id });
  dress(doc, root, node, picture);
  return root;
}

// What stands exactly over the painted block: the box of a field, the words of a statement, the page of a sheet.
export function box(root) {
  const role = root.dataset.role;
  if (role === 'text_field' || role === 'text_area' || role === 'sheet') return root.children[1];
  return role === 'statement' ? root.children[0] : root;
}

// The author's desk as it is seen: beside the app, or below it where there is little room.
const page = document.documentElement;

function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

// styles: the address of author.css. words: by language. take(files): the author chose some.
// Gives {show({faults, notes, id}), words(name, values)}.
export function panel(styles, words, take) {
  const own = words[page.lang] ?? words.vi;
  const say = (name, values = {}) => own[name].replace(/\{(\w+)\}/g, (mark, key) => values[key] ?? mark);
  const input = make('input', { type: 'file', id: 'author_files', accept: '.json,application/json', multiple: '' });
  const told = make('p', { role: 'status' });
  const list = make('ol');
  const close = make('button', { type: 'button' }, say('close'));
  const aside = make('aside', { id: 'author', 'aria-labelledby': 'author_title' },
    make('h2', { id: 'author_title' }, say('title')),
    make('p', {}, say('how')),
    make('p', {}, make('label', { for: 'author_files' }, say('choose')), input),
    told, list, close);
  const seen = (is_seen) => {
    aside.hidden = !is_seen;
    page.classList.toggle('authoring', is_seen);
  };
  input.addEventListener('change', async () => {
    const files = [...input.files];
    input.value = ''; // the same file may be chosen again
    await take(files);
  });
  close.addEventListener('click', () => seen(false));
  document.head.append(make('link', { rel: 'stylesheet', href: styles }));
  document.body.append(aside);
  seen(true);

  return {
    words: say,
    show({ faults, notes, id }) {
      seen(true);
      list.replaceChildren(
        ...faults.map((fault) => make('li', { class: 'fault' }, fault)),
        ...notes.map((note) => make('li', {}, note)));
      told.textContent = [
        faults.length ? say('mistakes', { count: faults.length }) : say('none'),
        notes.length ? say('notes', { count: notes.length }) : '',
        id ? say('tried', { id }) : say('not_tried'),
      ].filter(Boolean).join(' ');
    },
  };
}

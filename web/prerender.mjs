// The welcome screen as HTML, from the same changes and the same builder as in the browser. Used by the build.
import { build } from './node.js';

const empty = new Set(['img', 'input']);
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

// As much of a document as node.js needs. Without `style`: the page's security policy allows no style attributes.
class Element {
  constructor(tag) {
    this.tag = tag;
    this.attributes = new Map();
    this.nodes = [];
  }
  get children() {
    return this.nodes.filter((node) => node instanceof Element);
  }
  set textContent(text) {
    this.nodes = text ? [text] : [];
  }
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  append(...nodes) {
    this.nodes.push(...nodes);
  }
  replaceChildren(...nodes) {
    this.nodes = nodes;
  }
  toString() {
    const attributes = [...this.attributes].map(([name, value]) =>
      value === '' && name !== 'alt' ? ` ${name}` : ` ${name}="${escaped(value)}"`);
    const open = `<${this.tag}${attributes.join('')}>`;
    if (empty.has(this.tag)) return open;
    return `${open}${this.nodes.map((node) => (node instanceof Element ? String(node) : escaped(node))).join('')}</${this.tag}>`;
  }
}

// `ops`: the changes from nothing to the welcome screen; `assets`: logical name → path of the site.
export function prerender(ops, assets) {
  const doc = { createElement: (tag) => new Element(tag) };
  const picture = (name) => assets[`pictures/${name}.svg`] ?? '';
  const mirror = new Element('main');
  const roots = new Map();
  for (const [op, node] of ops) {
    if (op !== 'put') continue;
    const root = build(doc, node, picture);
    roots.set(node.id, root);
    (roots.get(node.parent) ?? mirror).append(root);
    if (node.checked) root.children[0].setAttribute('checked', '');
  }
  return mirror.nodes.map(String).join('\n');
}

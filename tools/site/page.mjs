// index.html: web/index.html with its placeholders filled, and the Content-Security-Policy that fits exactly this page.
//   <!--camtay:csp-->       the policy
//   <!--camtay:preload-->   what the program needs first, fetched while the first screen is read
//   <!--camtay:style-->     web/styles, inline
//   <!--camtay:welcome-->   the first screen as HTML
//   <!--camtay:voice-->     an attribute with the voice pack that is heard by who has not chosen one, if any
//   <!--camtay:manifest-->  logical name -> hashed file, as JSON in #camtay-assets
//   <!--camtay:boot-->      web/boot.js, inline
//   <!--camtay:word NAME--> the Vietnamese word of that name, also inside an attribute
import crypto from 'node:crypto';

export function page(template, { styles, boot, preload, welcome, manifest, words, voice }) {
  const filling = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${policy(styles, boot)}">`,
    preload: preload.map((name) => preload_link(name, manifest)).join(''),
    style: `<style>${styles}</style>`,
    welcome,
    voice: voice ? ` data-voice="${escaped(voice)}"` : '',
    manifest: `<script type="application/json" id="camtay-assets">${inline_json(manifest)}</script>`,
    boot: `<script>${boot}</script>`,
  };
  for (const [what, text] of [['web/styles', styles], ['web/boot.js', boot]]) {
    if (/<\/(script|style)/i.test(text)) throw new Error(`${what} holds a closing tag and cannot stand in the page`);
  }
  const used = new Set();
  const spoken = without_indentation(template).replace(/<!--camtay:word ([\w.-]+)-->/g, (mark, name) => {
    if (!(name in words)) throw new Error(`web/index.html: assets/lang/vi.json has no word ${name}`);
    return escaped(words[name]);
  });
  const html = spoken.replace(/<!--camtay:(\w+)-->/g, (mark, name) => {
    if (!(name in filling)) throw new Error(`web/index.html: unknown placeholder ${mark}`);
    used.add(name);
    return filling[name];
  });
  const missing = Object.keys(filling).filter((name) => !used.has(name));
  if (missing.length) throw new Error(`web/index.html lacks the placeholders ${missing.join(', ')}`);
  return html;
}

// Everything from this site alone; what is inline is named by its hash; wasm may be compiled, nothing else evaluated.
export function policy(styles, boot) {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' '${hash(boot)}'`,
    `style-src 'self' '${hash(styles)}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hash(text) {
  return `sha256-${crypto.createHash('sha256').update(text).digest('base64')}`;
}

// The kinds must be those with which the page later asks, or the browser fetches twice.
function preload_link(name, manifest) {
  if (!manifest[name]) throw new Error(`There is no ${name} to preload`);
  const kind = name.endsWith('.js') ? 'rel="modulepreload"' : 'rel="preload" as="fetch" crossorigin';
  return `<link ${kind} href="${manifest[name]}">`;
}

function inline_json(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escaped(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (letter) => entities[letter]);
}

function without_indentation(html) {
  return html.replace(/<!--(?!camtay:)[\s\S]*?-->/g, '').replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
}

// The page's own JavaScript and CSS, bundled and minified by esbuild.
import fs from 'node:fs';
import path from 'node:path';

const target = ['es2020', 'chrome87', 'firefox78', 'safari14.1'];

// web/main.js and all it imports, with the program's glue code as 'camtay-program'.
export async function bundle_main(esbuild, web, program) {
  return first_output(await esbuild.build({
    entryPoints: [path.join(web, 'main.js')],
    alias: { 'camtay-program': path.join(program, 'camtay.js') },
    bundle: true, minify: true, format: 'esm', target, write: false, legalComments: 'none', charset: 'utf8',
    logLevel: 'warning',
  }));
}

// A module that is fetched only when it is needed, with all it imports: it must share no state with main.js.
// `constants`: names in it that stand for values known only now. `alias`: what it imports under another name.
export async function bundle_module(esbuild, web, name, constants = {}, alias = {}) {
  return first_output(await esbuild.build({
    entryPoints: [path.join(web, name)],
    define: Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)])),
    alias,
    bundle: true, minify: true, format: 'esm', target, write: false, legalComments: 'none', charset: 'utf8',
    logLevel: 'warning',
  }));
}

// web/packs/zip.js with zip.js, the part of it that leaves compressing to the browser. npm: the folder with node_modules.
export function bundle_zip(esbuild, web, npm) {
  const library = path.resolve(npm, 'node_modules/@zip.js/zip.js/lib/zip-core-custom.js');
  if (!fs.existsSync(library)) throw new Error(`${library} is not there: run tools/setup.sh`);
  return bundle_module(esbuild, web, 'packs/zip.js', {}, { 'camtay-zip': library });
}

// A worker, which is a script of its own.
export async function bundle_worker(esbuild, web, name) {
  return first_output(await esbuild.build({
    entryPoints: [path.join(web, name)],
    bundle: true, minify: true, format: 'iife', target, write: false, legalComments: 'none', charset: 'utf8',
    logLevel: 'warning',
  }));
}

// web/boot.js, which stands in the page itself.
export async function bundle_boot(esbuild, web) {
  return first_output(await esbuild.build({
    entryPoints: [path.join(web, 'boot.js')],
    bundle: true, minify: true, format: 'iife', target, write: false, legalComments: 'none', charset: 'utf8',
    logLevel: 'warning',
  })).trim();
}

// web/styles/*.css in the order of their names.
export async function bundle_styles(esbuild, web) {
  const folder = path.join(web, 'styles');
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.css')).sort();
  const css = files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target, charset: 'utf8' });
  return code.trim();
}

function first_output(result) {
  return result.outputFiles[0].text;
}

// web/packs/zip.js as the site has it: with the library it is made with.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { bundle_zip } from '../../tools/site/bundle.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));
const npm = `${project}build/third_party/npm`;
const esbuild = createRequire(`${npm}/`)('esbuild');
const code = await bundle_zip(esbuild, `${project}web`, npm);
export const { read_zip, zip } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

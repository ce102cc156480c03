#!/usr/bin/env node
// Serves the built site: serve.mjs [FOLDER] [--port N] [--host NAME]
//   - What was compressed at the build is sent as it lies there; nothing is compressed while serving.
//   - Files with a hash in their name, or in that of their folder, may be kept for ever; all others are asked for again, with an ETag.
//   - The headers are those a careful host sends. Tests import handler() and serve().
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.pdf': 'application/pdf',
};
const encodings = [['br', '.br'], ['gzip', '.gz']];
const hashed = /-[0-9a-f]{8,}(\.\w+$|\/)/;

// The policy stands in the page itself, because not every host sends headers; here it is sent as well.
function page_policy(folder) {
  const page = path.join(folder, 'index.html');
  const found = fs.existsSync(page) && /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(fs.readFileSync(page, 'utf8'));
  return found ? found[1] : "default-src 'none'";
}

function headers_for(name, policy) {
  return {
    'Content-Type': types[path.extname(name)] ?? 'application/octet-stream',
    'Cache-Control': hashed.test(name.replaceAll(path.sep, '/')) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Vary': 'Accept-Encoding',
  };
}

// The file of the site that an address names, or nothing.
function file_of(folder, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  const inside = file.startsWith(folder + path.sep) && !name.includes('\0');
  return inside && fs.existsSync(file) && fs.statSync(file).isFile() ? file : undefined;
}

function answer(request, response, folder, policy) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = file_of(folder, request.url);
  if (!file) {
    response.writeHead(404, headers_for('.txt', policy)).end('404\n');
    return;
  }
  const headers = headers_for(file, policy);
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((entry) => entry.split(';')[0].trim());
  const packed = encodings.find(([encoding, ending]) => accepted.includes(encoding) && fs.existsSync(file + ending));
  const bytes = fs.readFileSync(packed ? file + packed[1] : file);
  if (packed) headers['Content-Encoding'] = packed[0];
  headers.ETag = `"${crypto.createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  headers['Content-Length'] = bytes.length;
  if (request.headers['if-none-match'] === headers.ETag) {
    delete headers['Content-Length'];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
}

// Answers requests for the files of a site.
export function handler(folder) {
  const site = path.resolve(folder);
  return (request, response) => answer(request, response, site, page_policy(site));
}

// Listens on `port`, or on the next free one; port 0 is any. Gives the server and its address.
export function serve(folder, { port = 8080, host = 'localhost' } = {}) {
  const server = http.createServer(handler(folder));
  return new Promise((resolve, reject) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port > 0) server.listen(++port, host);
      else reject(error);
    });
    server.on('listening', () => resolve({ server, address: `http://${host}:${server.address().port}/` }));
    server.listen(port, host);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' }, host: { type: 'string', default: 'localhost' } },
  });
  const folder = positionals[0] ?? fileURLToPath(new URL('../build/web/site', import.meta.url));
  if (!fs.existsSync(path.join(folder, 'index.html'))) {
    console.error(`There is no site in ${folder}. Run tools/run.sh.`);
    process.exit(1);
  }
  const { address } = await serve(folder, { port: Number(values.port), host: values.host });
  console.log(`Cầm Tay: ${address}`);
}

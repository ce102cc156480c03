// The built site as a commune would put it up: under a path of its own website. Every request is noted.
import fs from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

import { handler } from '../../tools/serve.mjs';

export const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env.CAMTAY_SITE ?? `${project}build/web/site`;
const under = '/xa/cam-tay/';

// index.html of a site that was built without some files, and with others, for a commune that lets a voice be heard.
function page_with(added, missing, voice) {
  const page = fs.readFileSync(`${folder}/index.html`, 'utf8').replace('<html ', voice ? `<html data-voice="${voice}" ` : '<html ');
  return page.replace(/(<script type="application\/json" id="camtay-assets">)(.*?)(<\/script>)/s, (all, begin, list, end) => {
    const files = { ...JSON.parse(list), ...added };
    for (const name of missing) delete files[name];
    return begin + JSON.stringify(files) + end;
  });
}

// Gives {address, origin, requests: [{method, url}], close()}. `without`: names of files that this site does not have; `listed`:
// names of files that it has beside those that were built, {name: path}; `extra`: further files of that website, {path beside the
// page: text, bytes, or a function that gives either, or null where the connection is to break}; `voice`: the pack that is heard by
// who has not chosen one.
export async function open_site({ without = [], listed = {}, extra = {}, voice = '' } = {}) {
  if (!fs.existsSync(`${folder}/index.html`)) throw new Error('There is no site yet: cmake --build --preset web --target site');
  const answer = handler(folder);
  const requests = [];
  const server = http.createServer((request, response) => {
    requests.push({ method: request.method, url: request.url });
    if (!request.url.startsWith(under)) return response.writeHead(404).end();
    const there = extra[decodeURI(request.url.slice(under.length))];
    const beside = typeof there === 'function' ? there() : there;
    if (beside === null) return request.socket.destroy();
    if (beside !== undefined) {
      const type = typeof beside === 'string' ? 'application/json' : 'application/octet-stream';
      return response.writeHead(200, { 'Content-Type': type }).end(beside);
    }
    request.url = request.url.slice(under.length - 1);
    if (without.length + Object.keys(listed).length + voice.length && /^\/(\?|$)/.test(request.url)) {
      return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page_with(listed, without, voice));
    }
    return answer(request, response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref(); // nor does it keep a failed test's run from ending
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: origin + under,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

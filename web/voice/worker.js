// The synthesiser's own thread. Messages: {id, files} and {id, program} once each, in any order; then {id, text, name,
// words_per_minute}, answered by {id, samples, sample_rate, words}, or {id} alone where that cannot be said. {id, files} of another
// language may come at any time. Each message is answered.
import { synthesiser } from './synthesiser.js';

const blocks = [];
let program = null;
let voice = null;                // promise of it, once there is a program; of null when it cannot be opened

async function open() {
  const made = await synthesiser(program);
  for (const block of blocks) made.add(block);
  return made.open() ? made : null;
}

function begin() {
  voice = open().catch((fault) => (console.warn(fault), null));
  return voice;
}

async function add(files) {
  const block = new Uint8Array(files);
  (await voice)?.add(block);
  blocks.push(block);
  return {};
}

async function say(text, name, words_per_minute) {
  try {
    return (await voice)?.say(text, name, words_per_minute) ?? {};
  } catch (fault) {
    begin(); // what a program that broke off has left in its memory nobody knows
    throw fault;
  }
}

async function answer(message) {
  if (message.files) return add(message.files);
  if (!message.program) return say(message.text, message.name, message.words_per_minute);
  ({ program } = message);
  return { is_open: Boolean(await begin()) };
}

onmessage = async ({ data }) => {
  const made = await answer(data).catch((fault) => (console.warn(fault), {}));
  postMessage({ id: data.id, ...made }, made.samples ? [made.samples.buffer] : []);
};

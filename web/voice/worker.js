// The synthesiser's own thread. Messages: {id, files} and {id, program} once each, in any order; then {id, text, name,
// words_per_minute}, answered by {id, samples, sample_rate, words}, or {id} alone where that cannot be said.
import { synthesiser } from './synthesiser.js';

const blocks = [];
let voice = null;

onmessage = async ({ data: { id, files, program, text, name, words_per_minute } }) => {
  if (files) {
    if (voice) voice.add(new Uint8Array(files));
    else blocks.push(new Uint8Array(files));
    return postMessage({ id });
  }
  if (program) {
    const made = await synthesiser(program);
    for (const block of blocks) made.add(block);
    const is_open = made.open();
    voice = is_open ? made : null;
    return postMessage({ id, is_open });
  }
  const said = voice?.say(text, name, words_per_minute);
  return said ? postMessage({ id, ...said }, [said.samples.buffer]) : postMessage({ id });
};

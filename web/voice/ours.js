// The site's own synthesiser, as web/speech_ours.js wants it. It runs in a worker: a press is answered while it works.
//   - Program and data are fetched here, beside the worker, so that no download waits for another.
//   - What was made for the last few utterances is kept: the next one is asked for while one is heard, and "again" comes at once.
//     What could not be made is not: it is tried anew.
// SYNTHESISER is put in by tools/site: {worker, program, vi, en}, addresses in the site.
const attempts = 3;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const absolute = (file) => new URL(file, document.baseURI).href;
// A worker's address counts as script, and the page's policy lets only named makers of such addresses through.
const trusted = globalThis.trustedTypes?.createPolicy('camtay-voice', { createScriptURL: (address) => address });

const words_per_minute = 153;    // of a voice at its own rate
const most_kept = 4;
const longest_wait = 20_000;     // ms for one utterance

async function bytes_of(file) {
  for (let attempt = 1; ; ++attempt) {
    try {
      const answer = await fetch(absolute(file));
      if (answer.ok) return await answer.arrayBuffer();
      throw new Error(`${file}: ${answer.status}`);
    } catch (fault) {
      if (attempt === attempts) throw fault;
      await pause(1000 * attempt);
    }
  }
}

// Gives {synthesise(utterance, {rate, region}) → promise of {samples, sample_rate, words} or null, is_lost() → it will say nothing any
// more, and is to be opened anew}. Fails when a file does not come.
export async function open_voice() {
  const address = absolute(SYNTHESISER.worker);
  const worker = new Worker(trusted ? trusted.createScriptURL(address) : address);
  const waiting = new Map();     // number of the request → who waits for it
  const kept = new Map();        // what was asked for → promise of it, the latest last
  const languages = new Map();   // language → promise that its data is with the worker
  let requests = 0;
  let is_lost = false;

  const lose = () => {
    is_lost = true;
    worker.terminate();
    waiting.forEach((answer) => answer({}));
  };
  const ask = (message, transfer = []) => new Promise((done) => {
    if (is_lost) return done({});
    const id = ++requests;
    const give_up = setTimeout(lose, longest_wait);
    const answer = (made) => {
      clearTimeout(give_up);
      waiting.delete(id);
      done(made);
    };
    waiting.set(id, answer);
    worker.postMessage({ id, ...message }, transfer);
  });
  worker.onmessage = ({ data }) => waiting.get(data.id)?.(data);
  worker.onerror = lose;

  const know = (language) => {
    if (!languages.has(language)) {
      const known = bytes_of(SYNTHESISER[language]).then((files) => ask({ files }, [files]));
      languages.set(language, known);
      known.catch(() => languages.delete(language));
    }
    return languages.get(language);
  };
  try {
    const [program] = await Promise.all([bytes_of(SYNTHESISER.program), know('vi')]);
    const { is_open } = await ask({ program }, [program]);
    if (!is_open) throw new Error('the voice could not be opened');
  } catch (fault) {
    lose();
    throw fault;
  }

  async function make(text, language, rate, region) {
    if (language === 'en') await know('en');
    const made = await ask({ text, name: language === 'vi' && region ? `vi-${region}` : language, words_per_minute: Math.round(words_per_minute * rate) });
    return made.samples ? made : null;
  }
  return {
    synthesise({ text, language }, { rate, region }) {
      const key = `${language} ${region} ${rate} ${text}`;
      const made = kept.get(key) ?? make(text, language, rate, region).catch((fault) => console.warn(fault));
      kept.delete(key);
      kept.set(key, made);
      made.then((sound) => !sound && kept.get(key) === made && kept.delete(key));
      if (kept.size > most_kept) kept.delete(kept.keys().next().value);
      return made;
    },
    is_lost: () => is_lost,
  };
}

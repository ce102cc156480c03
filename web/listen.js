// The browser's own dictation, one answer at a time. What it writes down is told as it is: the program makes an answer of it.
//   - Where the browser can listen on this machine it is told to; only then the person is told that nothing is sent.
//   - Each Listen ends in one "heard" or "not_heard", or in silence after stop().
//   - A page that is hidden or left does not listen.
const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

const tags = { vi: 'vi-VN', en: 'en-US' };
const longest_answer = 20_000;   // ms with the microphone open: some browsers never end by themselves
const reasons = {
  'no-speech': 'silence', 'not-allowed': 'refused', 'service-not-allowed': 'refused', network: 'network',
  'audio-capture': 'microphone', 'language-not-supported': 'language', aborted: 'stopped',
};

let finish = null; // ends what is going on: with a message, or without a word

const is_local = async (language) => {
  try {
    return (await Recognition.available?.({ langs: [tags[language]], processLocally: true })) === 'available';
  } catch {
    return false;
  }
};

const local = {};  // by language
export async function where(language) {
  local[language] = await is_local(language);
  return local[language] ? 'inside' : 'outside';
}

export function listen(language, tell) {
  stop();
  const ears = new Recognition();
  let watchdog = 0;
  const mine = (message) => {
    if (finish !== mine) return;
    finish = null;
    clearTimeout(watchdog);
    ears.abort();
    if (message) tell(message);
  };
  finish = mine;
  ears.lang = tags[language];
  ears.maxAlternatives = 5;
  ears.interimResults = false;
  ears.continuous = false;
  if (local[language]) ears.processLocally = true;
  // Asked for the microphone a person may think for as long as she likes: time counts from when it is open.
  ears.onstart = () => { watchdog = setTimeout(() => mine(['not_heard', 'silence']), longest_answer); };
  ears.onresult = ({ results }) => mine(['heard', Array.from(results[0], ({ transcript }) => transcript)]);
  ears.onerror = ({ error }) => mine(['not_heard', reasons[error] ?? 'silence']);
  ears.onend = () => mine(['not_heard', 'silence']);
  if (document.hidden) return mine(['not_heard', 'stopped']);
  try {
    ears.start();
  } catch (fault) {
    console.warn(fault);
    mine(['not_heard', 'refused']);
  }
}

export function stop(message) {
  finish?.(message);
}

const leave = () => stop(['not_heard', 'stopped']);
document.addEventListener('visibilitychange', () => document.hidden && leave());
addEventListener('pagehide', leave);

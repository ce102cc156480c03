// A browser voice that a test holds in its hand: runs in the page before anything else, in place of speechSynthesis.
//   globalThis.voice.said      every utterance so far: {text, lang, rate, voice}
//   globalThis.voice.next()    starts the utterance that comes next and gives its text; null when none comes
//   globalThis.voice.finish()  ends the one that is being spoken
//   globalThis.voice.fail()    the device cannot speak the one that comes next
// The breaths between two sentences take no time here.
export function fake_voices({ voices }) {
  const timer = globalThis.setTimeout;
  globalThis.setTimeout = (work, wait, ...values) => timer(work, wait <= 500 ? 0 : wait, ...values);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const said = [];
  let current = null;
  let started = false;
  const engine = Object.assign(new EventTarget(), {
    get speaking() { return current !== null; },
    pending: false,
    paused: false,
    getVoices: () => voices,
    speak(utterance) {
      if (!utterance.text.trim()) return; // only to unlock sound
      said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice?.lang });
      current = utterance;
      started = false;
    },
    cancel() {
      const stopped = current;
      current = null;
      if (stopped) stopped.onerror?.({ error: 'interrupted' });
    },
  });
  const start = () => {
    if (!current || started) return;
    started = true;
    current.onstart?.({});
  };
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: engine });
  globalThis.voice = {
    said,
    async next() {
      // A sentence follows the one before, or a press, within few frames.
      for (let tries = 0; tries < 8 && !current; ++tries) await frame();
      start();
      return current?.text ?? null;
    },
    fail() {
      const failed = current;
      current = null;
      failed?.onerror?.({ error: 'synthesis-failed' });
    },
    finish() {
      start();
      const ended = current;
      current = null;
      ended?.onend?.({});
    },
  };
}

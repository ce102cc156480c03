// A browser voice that a test holds in its hand: runs in the page before anything else, in place of speechSynthesis.
//   globalThis.voice.said      every utterance so far: {text, lang, rate, voice}
//   globalThis.voice.next()    waits for the utterance after the last finished one, and starts it
//   globalThis.voice.finish()  ends the one that is being spoken
//   globalThis.voice.cancelled how often speaking was stopped
export function fake_voices({ voices }) {
  const said = [];
  let current = null;
  let started = false;
  let arrive = () => {};
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
      arrive();
    },
    cancel() {
      const stopped = current;
      current = null;
      globalThis.voice.cancelled += 1;
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
    cancelled: 0,
    async next() {
      // Sentences follow each other after a short breath; one that has not come after three seconds is not coming.
      if (!current) {
        await Promise.race([new Promise((done) => { arrive = done; }), new Promise((done) => setTimeout(done, 3000))]);
      }
      start();
      return current?.text ?? null;
    },
    finish() {
      start();
      const ended = current;
      current = null;
      ended?.onend?.({});
    },
  };
}

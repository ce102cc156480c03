// A browser voice that a test holds in its hand: runs in the page before anything else, in place of speechSynthesis.
//   globalThis.voice.said      every utterance so far: {text, lang, rate, voice}
//   globalThis.voice.next()    starts the utterance that comes next and gives its text; null when none comes
//   globalThis.voice.finish()  ends the one that is being spoken
//   globalThis.voice.fail()    the device cannot speak the one that comes next
//   globalThis.voice.unheard   how many it was asked for in vain
// The breaths between two sentences take no time here. `before_press`: what becomes of an utterance before the person has pressed
// anything: "is refused" (Chrome) or "is forgotten" (iOS; the page's patience with that takes no time).
export function fake_voices({ voices, before_press }) {
  const timer = globalThis.setTimeout;
  const patience = 5000; // ms: longest_wait of web/speech_device.js
  const hurried = (wait) => (wait <= 500 || (!was_pressed && wait === patience) ? 0 : wait);
  globalThis.setTimeout = (work, wait, ...values) => timer(work, hurried(wait), ...values);
  let was_pressed = !before_press;
  if (before_press) {
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => { was_pressed = true; }, true);
    // What tests run in the page counts as a press for the browser.
    Object.defineProperty(navigator, 'userActivation', { value: { get hasBeenActive() { return was_pressed; } } });
  }
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const said = [];
  const unheard = (utterance) => timer(() => {
    globalThis.voice.unheard += 1;
    utterance.onerror?.({ error: 'not-allowed' });
  });
  let current = null;
  let forgotten = null;
  let started = false;
  const engine = Object.defineProperties(new EventTarget(), Object.getOwnPropertyDescriptors({
    get speaking() { return current !== null || forgotten !== null; },
    pending: false,
    paused: false,
    getVoices: () => voices,
    speak(utterance) {
      if (!utterance.text.trim()) return; // only to unlock sound
      if (!was_pressed) {
        if (before_press === 'is refused') unheard(utterance);
        else forgotten = utterance;
        return;
      }
      said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice?.lang });
      current = utterance;
      started = false;
    },
    cancel() {
      if (forgotten) globalThis.voice.unheard += 1;
      forgotten = null;
      const stopped = current;
      current = null;
      if (stopped) stopped.onerror?.({ error: 'interrupted' });
    },
  }));
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
    unheard: 0,
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

// A browser's dictation that a test holds in its hand: runs in the page before anything else, in place of SpeechRecognition.
//   globalThis.ears.begun           every start so far: {lang, local}
//   globalThis.ears.open            whether the microphone is open
//   globalThis.ears.hears(…texts)   writes these down, the likeliest first
//   globalThis.ears.fails(error)    ends with that error
export function fake_ears({ local = false } = {}) {
  const ears = { begun: [], open: false };
  let current = null;
  const end = () => {
    const ended = current;
    current = null;
    ears.open = false;
    setTimeout(() => ended?.onend?.({}));
  };
  class Recognition {
    static async available({ processLocally }) {
      return processLocally && !local ? 'unavailable' : 'available';
    }
    start() {
      ears.begun.push({ lang: this.lang, local: this.processLocally === true });
      ears.open = true;
      current = this;
      setTimeout(() => this.onstart?.({}));
    }
    abort() {
      if (current === this) end();
    }
  }
  ears.hears = (...texts) => {
    current.onresult({ results: [texts.map((transcript) => ({ transcript, confidence: 0.9 }))] });
  };
  ears.fails = (error) => current.onerror({ error });
  globalThis.ears = ears;
  Object.defineProperty(globalThis, 'SpeechRecognition', { value: Recognition, configurable: true });
}

// A browser that has no dictation.
export function no_ears() {
  for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) {
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
  }
}

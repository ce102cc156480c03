// What a page sounds like: runs in the page before anything else, takes the device's voices away and listens to what is played.
//   globalThis.sound.played       what was played so far: {begun, seconds, loudness, ended}; begun is a performance.now(), ended is
//                                 false while it is heard
//   globalThis.sound.playing()    how many are heard right now
//   globalThis.sound.loudness()   of what goes to the loudspeaker at this moment, from 0 to 1
//   globalThis.sound.tone()       of what goes to the loudspeaker at this moment: how many waves a second, where it is an even tone
//   globalThis.sound.asked        what the site's own synthesiser was asked to say: {text, name, words_per_minute}
//   globalThis.sound.made         what it made of that: {ms, seconds, words}, after how long, how long, [word, seconds from its beginning]
// Machines for tests have no loudspeaker: Chromium has a silent one of its own, browsers.mjs gives one to Firefox.
export function listen_to_sound() {
  Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined });
  const [played, asked, made] = [[], [], []];
  const square_mean = (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / (values.length || 1));
  const waves_a_second = (values, rate) => {
    const rises = [...values.keys()].filter((i) => values[i - 1] < 0 && values[i] >= 0);
    return ((rises.length - 1) * rate) / (rises.at(-1) - rises[0]);
  };

  // Between the graph and the loudspeaker.
  const meters = [];
  const { connect, disconnect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (target, ...others) {
    if (target instanceof AudioDestinationNode) {
      const meter = this.context.createAnalyser();
      connect.call(this, meter);
      meters.push(meter);
    }
    return connect.call(this, target, ...others);
  };
  const samples_of = (meter, count) => {
    meter.fftSize = count;
    const values = new Float32Array(count);
    meter.getFloatTimeDomainData(values);
    return values;
  };

  const note_end = (node) => {
    if (node.camtay_played) node.camtay_played.ended = true;
  };
  AudioNode.prototype.disconnect = function (...what) {
    note_end(this);
    return disconnect.apply(this, what);
  };
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.stop = function (...when) {
    note_end(this);
    return stop.apply(this, when);
  };
  AudioBufferSourceNode.prototype.start = function (...when) {
    this.camtay_played = {
      begun: performance.now(),
      seconds: this.buffer.duration / this.playbackRate.value,
      loudness: square_mean(this.buffer.getChannelData(0)),
      ended: false,
    };
    played.push(this.camtay_played);
    this.addEventListener('ended', () => note_end(this));
    return start.apply(this, when);
  };

  const { postMessage } = Worker.prototype;
  const since = new Map();
  Worker.prototype.postMessage = function (message, ...others) {
    if (message.text) asked.push(message);
    if (since.size === 0) {
      this.addEventListener('message', ({ data: { id, samples, sample_rate, words } }) => {
        if (samples) made.push({ ms: performance.now() - since.get(id), seconds: samples.length / sample_rate, words });
      });
    }
    since.set(message.id, performance.now());
    return postMessage.call(this, message, ...others);
  };

  globalThis.sound = {
    played,
    asked,
    made,
    playing: () => played.filter(({ ended }) => !ended).length,
    loudness: () => (meters.length ? square_mean(samples_of(meters.at(-1), 2048)) : 0),
    tone: () => meters.length && waves_a_second(samples_of(meters.at(-1), 8192), meters.at(-1).context.sampleRate),
  };
}

// Notes in the page, frame by frame, what is highlighted while utterances are heard: [sentence, word, performance.now()].
export function watch_highlight() {
  const seen = (globalThis.highlighted = []);
  const texts = (tag) => [...document.querySelectorAll(`#mirror ${tag}`)].map((mark) => mark.textContent).join('');
  const look = () => {
    const now = [texts('mark'), texts('u')];
    if (String(now) !== String(seen.at(-1)?.slice(0, 2))) seen.push([...now, performance.now()]);
    requestAnimationFrame(look);
  };
  look();
}

// The same on the canvas: notes in the page, for each painted frame, where the bar under the word that is heard lies within the
// painted picture of `sentence`: {lit, from, to, at}; lit: the sentence has the colour of what is heard; at: a performance.now(), when
// the frame was painted. Looks at the pixels, so it takes some milliseconds after each painted frame.
export function watch_painted_highlight(sentence) {
  const seen = (globalThis.painted = []);
  const [ground, ink] = [[0xff, 0xd7, 0x5e], [0x1c, 0x1b, 0x19]]; // Spoken and OnSpoken of src/ui/theme.cpp, light
  const least = 12;              // CSS pixels: the bars of letters are shorter
  const canvas = document.getElementById('canvas');
  const copy = new OffscreenCanvas(1, 1);
  const context = copy.getContext('2d', { willReadFrequently: true });

  // The longest run of a colour in any row, and how many pixels have it.
  function longest_run(pixels, width, [red, green, blue]) {
    let [count, best] = [0, { from: 0, to: 0 }];
    for (let i = 0, from = 0; i < pixels.length / 4; ++i) {
      if (i % width === 0) from = i;
      const near = (at, value) => Math.abs(pixels[4 * i + at] - value) < 8;
      if (near(0, red) && near(1, green) && near(2, blue)) {
        ++count;
        if (i + 1 - from > best.to - best.from) best = { from: from % width, to: (from % width) + i + 1 - from };
      } else {
        from = i + 1;
      }
    }
    return { count, ...best };
  }

  function look(at) {
    const element = [...document.querySelectorAll('#mirror [data-role]')].find(({ textContent }) => textContent === sentence);
    if (!element) return;
    const box = element.getBoundingClientRect();
    const scale = canvas.width / innerWidth;
    [copy.width, copy.height] = [Math.ceil(box.width * scale), Math.ceil(box.height * scale)];
    context.drawImage(canvas, -box.x * scale, -box.y * scale);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    const bar = longest_run(data, copy.width, ink);
    const [from, to] = bar.to - bar.from < least * scale ? [0, 0] : [bar.from, bar.to];
    const lit = longest_run(data, copy.width, ground).count > 0.2 * copy.width * copy.height;
    const now = { lit, from, to };
    const { at: _, ...before } = seen.at(-1) ?? {};
    if (JSON.stringify(now) !== JSON.stringify(before)) seen.push({ ...now, at });
  }

  const ask = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (work) => ask((time) => {
    const { frames } = globalThis.camtay;
    work(time);
    if (globalThis.camtay.frames > frames) look(performance.now());
  });
}

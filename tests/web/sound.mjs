// What a page sounds like: runs in the page before anything else, takes the device's voices away and listens to what is played.
//   globalThis.sound.played       what was played so far: {begun, seconds, loudness, ended}; begun is a performance.now(), ended is
//                                 false while it is heard
//   globalThis.sound.playing()    how many are heard right now
//   globalThis.sound.loudness()   of what goes to the loudspeaker at this moment, from 0 to 1
//   globalThis.sound.tone()       of what goes to the loudspeaker at this moment: how many waves a second, where it is an even tone
//   globalThis.sound.asked        what the site's own synthesiser was asked to say: {text, name, words_per_minute}
// `loudspeaker`: false where the browser has none and a real AudioContext would wait for one for ever (Firefox; Chromium has a
// silent one of its own). Then a stand-in plays, by the clock, what it is given.
export function listen_to_sound({ loudspeaker }) {
  Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined });
  const played = [];
  const asked = [];
  const square_mean = (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / (values.length || 1));
  const waves_a_second = (values, rate) => {
    const rises = [...values.keys()].filter((i) => values[i - 1] < 0 && values[i] >= 0);
    return ((rises.length - 1) * rate) / (rises.at(-1) - rises[0]);
  };
  let loudness, tone;
  const note = (node) => {
    node.camtay_played = {
      begun: performance.now(),
      seconds: node.buffer.duration / (node.playbackRate?.value ?? 1),
      loudness: square_mean(node.buffer.getChannelData(0)),
      ended: false,
    };
    played.push(node.camtay_played);
  };
  const note_end = (node) => {
    if (node.camtay_played) node.camtay_played.ended = true;
  };

  function listen_to_graph() {
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
    AudioNode.prototype.disconnect = function (...what) {
      note_end(this);
      return disconnect.apply(this, what);
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      note(this);
      this.addEventListener('ended', () => note_end(this));
      return start.apply(this, when);
    };
    loudness = () => {
      const values = new Float32Array(2048);
      return Math.max(0, ...meters.map((meter) => {
        meter.getFloatTimeDomainData(values);
        return square_mean([...values]);
      }));
    };
    tone = () => {
      const meter = meters.at(-1);
      meter.fftSize = 8192;
      const values = new Float32Array(meter.fftSize);
      meter.getFloatTimeDomainData(values);
      meter.fftSize = 2048;
      return waves_a_second(values, meter.context.sampleRate);
    };
  }

  function stand_in() {
    let heard = null; // {node, since}
    globalThis.AudioContext = class {
      state = 'suspended';
      destination = {};
      baseLatency = 0;
      async resume() { this.state = 'running'; }
      async suspend() { this.state = 'suspended'; }
      async close() { this.state = 'closed'; }
      decodeAudioData(bytes) { return new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes); }
      createBuffer(numberOfChannels, length, sampleRate) { return new AudioBuffer({ numberOfChannels, length, sampleRate }); }
      createGain() { return { gain: { value: 1 }, connect: (target) => target }; }
      createBufferSource() {
        const node = { connect: (target) => ((node.gain = target.gain ?? { value: 1 }), target) };
        node.start = () => {
          note(node);
          heard = { node, since: performance.now() };
          setTimeout(() => {
            note_end(node);
            node.onended?.();
          }, node.buffer.duration * 1000);
        };
        node.stop = () => note_end(node);
        node.disconnect = () => {
          note_end(node);
          if (heard?.node === node) heard = null;
        };
        return node;
      }
    };
    loudness = () => {
      if (!heard) return 0;
      const { node, since } = heard;
      const at = Math.round(((performance.now() - since) / 1000) * node.buffer.sampleRate);
      return node.gain.value * square_mean([...node.buffer.getChannelData(0).subarray(at, at + 2048)]);
    };
    tone = () => {
      if (!heard) return NaN;
      const { node: { buffer }, since } = heard;
      const at = Math.round(((performance.now() - since) / 1000) * buffer.sampleRate);
      return waves_a_second(buffer.getChannelData(0).subarray(Math.max(0, at - 8192), at), buffer.sampleRate);
    };
  }
  if (loudspeaker) listen_to_graph();
  else stand_in();

  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...others) {
    if (message.text) asked.push(message);
    return postMessage.call(this, message, ...others);
  };

  globalThis.sound = {
    played,
    asked,
    playing: () => played.filter(({ ended }) => !ended).length,
    loudness: () => loudness(),
    tone: () => tone(),
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

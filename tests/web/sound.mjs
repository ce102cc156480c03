// What a page sounds like: runs in the page before anything else, takes the device's voices away and listens to what is played.
//   globalThis.sound.played       what was played so far: {seconds, loudness, ended}; ended is false while it is heard
//   globalThis.sound.playing()    how many are heard right now
//   globalThis.sound.loudness()   of what goes to the loudspeaker at this moment, from 0 to 1
//   globalThis.sound.asked        what the site's own synthesiser was asked to say: {text, language, words_per_minute}
export function listen_to_sound() {
  Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined });
  const played = [];
  const asked = [];
  const meters = [];
  const square_mean = (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

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
    if (this.camtay_played) this.camtay_played.ended = true;
    return disconnect.apply(this, what);
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    this.camtay_played = {
      seconds: this.buffer.duration,
      loudness: square_mean(this.buffer.getChannelData(0)),
      ended: false,
    };
    played.push(this.camtay_played);
    this.addEventListener('ended', () => { this.camtay_played.ended = true; });
    return start.apply(this, when);
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...others) {
    if (message.text) asked.push(message);
    return postMessage.call(this, message, ...others);
  };

  globalThis.sound = {
    played,
    asked,
    playing: () => played.filter(({ ended }) => !ended).length,
    loudness() {
      const values = new Float32Array(2048);
      return Math.max(0, ...meters.map((meter) => {
        meter.getFloatTimeDomainData(values);
        return square_mean([...values]);
      }));
    },
  };
}

// Notes in the page, frame by frame, what is highlighted while the first utterance is heard: [sentence, word].
export function watch_highlight() {
  const seen = (globalThis.highlighted = []);
  const texts = (tag) => [...document.querySelectorAll(`#mirror ${tag}`)].map((mark) => mark.textContent).join('');
  const look = () => {
    const now = [texts('mark'), texts('u')];
    if (String(now) !== String(seen.at(-1))) seen.push(now);
    requestAnimationFrame(look);
  };
  look();
}

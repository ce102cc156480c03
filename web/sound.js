// What the page itself plays: one AudioContext, opened within a press, asleep while nothing is to be heard.
let context = null;
let stop_playing = () => {};
let sleep = 0;

const asleep_after = 2000;       // ms of silence
const longest_wait = 3000;       // ms for the device to give sound

// Browsers let a page sound only once it was asked to within a press.
export function unlock() {
  if (!globalThis.AudioContext) return;
  context ??= new AudioContext();
  clearTimeout(sleep);
  if (context.state !== 'running') context.resume();
}

// A recorded clip, whole. Nothing is to be heard yet: what sleeps sleeps on.
export function decode(bytes) {
  if (!context) unlock();
  return context.decodeAudioData(bytes);
}

// samples: Float32Array of one channel.
export function buffer_of(samples, sample_rate) {
  unlock();
  const buffer = context.createBuffer(1, samples.length, sample_rate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}

function rest() {
  clearTimeout(sleep);
  sleep = setTimeout(() => context?.suspend(), asleep_after);
}

async function is_awake() {
  unlock();
  if (context.state !== 'running') await Promise.race([context.resume(), new Promise((done) => setTimeout(done, longest_wait))]);
  return context.state === 'running';
}

// Plays a buffer at a volume of 0 to 1 in place of what was playing. `words`: [word, seconds from the beginning], told by word()
// when they are heard. Gives true at the end, false when it was stopped or no sound can be had.
export async function play(buffer, { volume, words }, begun, word) {
  let stopped = false;
  stop();
  stop_playing = () => { stopped = true; };
  if (!(await is_awake()) || stopped) return false;
  return new Promise((done) => {
    const node = context.createBufferSource();
    const loudness = context.createGain();
    loudness.gain.value = volume;
    node.buffer = buffer;
    node.connect(loudness).connect(context.destination);
    const heard_after = context.outputLatency || context.baseLatency || 0;
    const timers = words.map(([which, seconds]) => setTimeout(word, (seconds + heard_after) * 1000, which));
    // A device whose sound is taken away neither plays nor ends.
    timers.push(setTimeout(() => finish(false), (buffer.duration + heard_after) * 1000 + longest_wait));
    const finish = (well) => {
      stop_playing = () => {};
      timers.forEach(clearTimeout);
      node.onended = null;
      node.disconnect();
      rest();
      done(well);
    };
    stop_playing = () => finish(false);
    node.onended = () => finish(true);
    node.start();
    begun();
  });
}

export function stop() {
  stop_playing();
  rest();
}

// A recorded voice said more slowly at the pitch it has: pieces of it are laid over each other at wider steps, each taken from
// where it goes on best from the piece before (WSOLA, Verhelst and Roelands 1993).
// Why not a media element, which does this by itself with preservesPitch: it begins tens of milliseconds after it was asked to,
// by a clock of its own. A buffer begins, stops and tells its words as every other does, in every browser alike.
const step_seconds = 0.015;      // between two pieces; each is two steps long, and half of it lies over the next
const reach_seconds = 0.008;     // how far from its place a piece may be taken: half a wave of a low voice
const coarse_rate = 6000;        // Hz at which places are compared at first; a voice's waves are slower

// How alike [a, a + length) and [b, b + length) are, looking at every `stride`th sample; 1 for the same shape.
function likeness(samples, a, b, length, stride) {
  let product = 0, energy = 1e-9;
  for (let i = 0; i < length; i += stride) {
    product += samples[a + i] * samples[b + i];
    energy += samples[b + i] * samples[b + i];
  }
  return product / Math.sqrt(energy);
}

// The place in [from, to], seen at every `stride`th, at which the samples are most like those at `wanted`.
function likest(samples, wanted, from, to, stride, length, sight) {
  let [best, most] = [from, -Infinity];
  for (let at = from; at <= to; at += stride) {
    const like = likeness(samples, wanted, at, length, sight);
    if (like > most) [best, most] = [at, like];
  }
  return best;
}

// channels: Float32Array of one length each; pace: 0.5 to 1 of the pace it has. Gives channels 1 / pace times as long: what was heard
// at t seconds is heard at t / pace.
export function slower(channels, sample_rate, pace) {
  const [given] = channels;
  const step = Math.round(step_seconds * sample_rate);
  const reach = Math.round(reach_seconds * sample_rate);
  const stride = Math.max(1, Math.round(sample_rate / coarse_rate));
  const margin = reach + stride; // silence around, so that every piece is whole
  const padded = (samples) => {
    const wide = new Float32Array(samples.length + 2 * margin + 3 * step);
    wide.set(samples, margin);
    return wide;
  };
  const wide = channels.map(padded);
  const length = Math.round(given.length / pace);
  const fade = Float32Array.from({ length: step }, (_, i) => (1 - Math.cos((Math.PI * (i + 0.5)) / step)) / 2);
  const made = channels.map(() => new Float32Array(length));
  let next = margin;             // where the piece before would go on
  for (let at = 0; at < length; at += step) {
    let place = next;
    if (at > 0) {
      const middle = margin + Math.min(Math.round(at * pace), given.length);
      const coarse = likest(wide[0], next, middle - reach, middle + reach, stride, step, stride);
      place = likest(wide[0], next, coarse - stride + 1, coarse + stride - 1, 1, step, 3);
    }
    const count = Math.min(step, length - at);
    made.forEach((samples, channel) => {
      const source = wide[channel];
      for (let i = 0; i < count; ++i) samples[at + i] = source[next + i] + (source[place + i] - source[next + i]) * fade[i];
    });
    next = place + step;
  }
  return made;
}

// What a microphone gave, made even: silence before and after cut off, the voice as loud as the other clips.
// Samples are Float32Array of one channel, -1 to 1.
const window_seconds = 0.02;
const silent_below = 0.06;       // of the loudest window: a voice fades by this much within a sentence
const audible_from = 0.01;       // the loudest window of a room in which nobody speaks stays below
const lead_seconds = 0.08;       // kept before the first sound: consonants begin softly
const tail_seconds = 0.2;        // and after the last
const wanted_loudness = 0.1;     // RMS of the windows with voice, as the synthesiser's
const highest_peak = 0.89;
const most_gain = 12;

function loudness_of(samples, size) {
  const windows = new Float32Array(Math.ceil(samples.length / size));
  for (let i = 0; i < windows.length; ++i) {
    const part = samples.subarray(i * size, (i + 1) * size);
    windows[i] = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
  }
  return windows;
}

// Null when there is no voice in it.
export function levelled(samples, sample_rate) {
  const size = Math.round(window_seconds * sample_rate);
  const windows = loudness_of(samples, size);
  const loudest = Math.max(0, ...windows);
  if (loudest < audible_from) return null;
  const is_voice = (loudness) => loudness > loudest * silent_below;
  const first = windows.findIndex(is_voice);
  const last = windows.length - 1 - [...windows].reverse().findIndex(is_voice);
  const from = Math.max(0, first * size - Math.round(lead_seconds * sample_rate));
  const to = Math.min(samples.length, (last + 1) * size + Math.round(tail_seconds * sample_rate));
  const voice = samples.slice(from, to);

  const heard = windows.filter(is_voice);
  const loudness = Math.sqrt(heard.reduce((sum, value) => sum + value * value, 0) / heard.length);
  const peak = voice.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const gain = Math.min(wanted_loudness / loudness, highest_peak / peak, most_gain);
  return voice.map((value) => value * gain);
}

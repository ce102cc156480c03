// The microphone and what is made of it: a line as a clip in Opus.
//   - MediaRecorder takes it down in high quality; it is cut and levelled, and encoded once more by the browser's AudioEncoder, as
//     fast as that goes, into an Ogg file that every browser with Opus plays.
//   - Where there is no AudioEncoder, or it fails, MediaRecorder encodes while the line is played back,
//     in the kind of file that browser makes.
import { hash_of } from './hash.js';
import { levelled } from './level.js';
import { ogg_opus } from './ogg.js';

const kinds = [['audio/ogg;codecs=opus', 'opus'], ['audio/webm;codecs=opus', 'webm'], ['audio/mp4', 'm4a']];
const kind = () => kinds.find(([type]) => globalThis.MediaRecorder?.isTypeSupported(type)) ?? ['', 'webm'];
const first_bits = 128_000;
const kept_bits = 32_000;        // of one voice, a little more than the 24 that suffice
const quiet_end = 150;           // ms: the encoder is behind what is played
const longest_line = 30_000;     // ms: somebody forgot to press
const rate = 48000;
const usual_pre_skip = 312;      // samples an encoder is behind, where it does not say

let context = null;
let stream = null;
let recording = null;            // {recorder, bytes: promise}
let turn = 0;                    // counts what was closed

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function encoder_of(source, audioBitsPerSecond) {
  const [mimeType] = kind();
  const recorder = new MediaRecorder(source, { ...(mimeType && { mimeType }), audioBitsPerSecond });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const bytes = new Promise((done, fail) => {
    recorder.onstop = () => done(new Blob(parts).arrayBuffer());
    recorder.onerror = ({ error }) => fail(error ?? new Error('recording failed'));
  });
  const begun = new Promise((done) => { recorder.onstart = done; });
  recorder.start();
  return { recorder, bytes, begun };
}

const stop_tracks = (one) => one?.getTracks().forEach((track) => track.stop());

// Nothing is heard any more; what was said until then is there for stop().
function rest() {
  if (recording?.recorder.state === 'recording') recording.recorder.stop();
  stop_tracks(stream);
  stream = null;
}
document.addEventListener('visibilitychange', () => document.hidden && rest());

// "listening", "not_allowed" or "no_microphone"; nothing when it was closed before the browser answered.
export async function open() {
  if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return 'no_microphone';
  context ??= new AudioContext();
  context.resume();
  if (stream) return 'listening';
  const mine = turn;
  try {
    const wanted = { channelCount: 1, noiseSuppression: true, echoCancellation: false, autoGainControl: false };
    const opened = await navigator.mediaDevices.getUserMedia({ audio: wanted });
    if (mine !== turn) return void stop_tracks(opened);
    stream = opened;
    // Somebody pulls it out: what was said is there, and the next line asks for another one.
    for (const track of opened.getTracks()) track.addEventListener('ended', () => stream === opened && rest());
    if (document.hidden) rest();
    return 'listening';
  } catch (fault) {
    if (mine !== turn) return undefined;
    console.warn('microphone', fault);
    return ['NotAllowedError', 'SecurityError'].includes(fault.name) ? 'not_allowed' : 'no_microphone';
  }
}

export function close() {
  turn += 1;
  is_wanted = false;
  rest();
  stop_playing();
  context?.close();
  [context, recording, ear] = [null, null, null];
}

let starting = null;

async function begin() {
  stop_playing();
  recording = null;
  const state = await open();
  if (state !== 'listening') return state;
  recording = encoder_of(stream, first_bits);
  const mine = recording;
  setTimeout(() => mine.recorder.state === 'recording' && mine.recorder.stop(), longest_line);
  await recording.begun;
  return state;
}

// As open(): it rests while the page is hidden, and is opened again for a person who has said yes to it.
export const start = () => (starting = begin());

let playing = null;
let ear = null;                  // what is encoded while it is played is heard through it
let is_wanted = false;           // nobody has pressed anything since the line was said to its end
function stop_playing() {
  playing?.stop();
  playing = null;
}

function play_into(buffer, ...targets) {
  stop_playing();
  const node = context.createBufferSource();
  node.buffer = buffer;
  for (const target of targets) node.connect(target);
  const ended = new Promise((done) => { node.onended = done; });
  node.start();
  playing = node;
  return ended;
}

let last = null;                 // the levelled line, to be heard again

// {bytes, file, sum, length} of what was recorded since start(), which is also played back; null when nobody spoke, nothing when
// start() told why.
export async function stop() {
  is_wanted = true;
  await starting?.catch(() => null);
  if (!recording) return undefined;
  const { recorder, bytes } = recording;
  if (recorder.state === 'recording') recorder.stop();
  const heard = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await bytes);
  const samples = levelled(heard.getChannelData(0), rate);
  if (!samples) return null;
  last = context.createBuffer(1, samples.length, rate);
  last.copyToChannel(samples, 0);
  const at_once = await encoded(samples).catch((fault) => console.warn('encoder', fault));
  const [clip, ending] = at_once ?? (await encoded_while_played(last));
  const sum = hash_of(clip);
  return { bytes: clip, file: `${sum}.${ending}`, sum, length: Math.round(last.duration * 1000) };
}

async function encoded(samples) {
  const wanted = { codec: 'opus', sampleRate: rate, numberOfChannels: 1, bitrate: kept_bits, opus: { frameDuration: 20_000 } };
  if (!(await globalThis.AudioEncoder?.isConfigSupported(wanted).catch(() => null))?.supported) return null;
  const packets = [];
  let pre_skip = usual_pre_skip;
  const encoder = new AudioEncoder({
    output(chunk, about) {
      const packet = new Uint8Array(chunk.byteLength);
      chunk.copyTo(packet);
      packets.push(packet);
      // The header of RFC 7845, with the delay in its bytes 10 and 11.
      const header = about?.decoderConfig?.description;
      if (header) pre_skip = new DataView(header.buffer ?? header, header.byteOffset ?? 0).getUint16(10, true);
    },
    error: (fault) => console.warn('encoder', fault),
  });
  encoder.configure(wanted);
  const data = new AudioData({ format: 'f32-planar', sampleRate: rate, numberOfFrames: samples.length, numberOfChannels: 1, timestamp: 0, data: samples });
  encoder.encode(data);
  data.close();
  await encoder.flush();
  encoder.close();
  if (is_wanted) play();
  return packets.length ? [ogg_opus(packets, samples.length, pre_skip), 'opus'] : null;
}

async function encoded_while_played(buffer) {
  await context.resume();
  const taken = context.createMediaStreamDestination();
  // No browser begins before something flows, be it silence.
  const silence = context.createConstantSource();
  silence.offset.value = 0;
  silence.connect(taken);
  silence.start();
  const { recorder, bytes, begun } = encoder_of(taken.stream, kept_bits);
  await begun;
  ear = context.createGain();
  ear.connect(context.destination);
  ear.gain.value = is_wanted ? 1 : 0;
  await play_into(buffer, taken, ear);
  ear = null;
  await pause(quiet_end);
  recorder.stop();
  silence.stop();
  return [new Uint8Array(await bytes), kind()[1]];
}

// Any press silences what is played back; what is being encoded goes on unheard.
export function hush() {
  is_wanted = false;
  if (ear) ear.gain.value = 0;
  else stop_playing();
}

export const play = () => last && play_into(last, context.destination);

// espeak-ng's program with voice/*.c, as JavaScript calls it: in the page's worker, and in node for tests.
const voices = { vi: 'aav/vi', 'vi-central': 'aav/vi-VN-x-central', 'vi-south': 'aav/vi-VN-x-south', en: 'gmw/en' };
const encoder = new TextEncoder();

// The C library asks for the system of its host: what it may write and what time it is. Here it has none; 52 is "not known".
const none = () => 52;
const imports = new Proxy({}, { get: () => new Proxy({}, { get: () => none }) });

// Gives {add(files), open(), say(text, name, words_per_minute)} for the bytes of espeak.wasm; name: one of `voices`.
export async function synthesiser(program) {
  const { instance } = await WebAssembly.instantiate(program, imports);
  const voice = instance.exports;
  let sample_rate = 0;
  voice._initialize?.();

  const put = (bytes) => {
    const at = voice.voice_room(bytes.length + 1);
    const memory = new Uint8Array(voice.memory.buffer);
    memory.set(bytes, at);
    memory[at + bytes.length] = 0;
    return at;
  };
  // Of each word of the text, parted by spaces: [its number, seconds]. A number may be told in several pieces: the first counts.
  const words_of = (text) => {
    const letters = [...text];
    const found = [];
    const told = new Int32Array(voice.memory.buffer, voice.voice_words(), 2 * voice.voice_word_count());
    let last = -1;
    for (let i = 0; i < told.length; i += 2) {
      const which = letters.slice(0, told[i] + 1).join('').trim().split(/\s+/).length - 1;
      if (which > last) found.push([(last = which), told[i + 1] / sample_rate]);
    }
    return found;
  };
  return {
    add: (files) => voice.voice_files(put(files)),
    open: () => {
      sample_rate = voice.voice_open();
      return sample_rate > 0;
    },
    // samples: Float32Array between -1 and 1, of its own. Null when it cannot be said.
    say(text, name, words_per_minute) {
      const [file, spoken] = [put(encoder.encode(voices[name])), put(encoder.encode(text))];
      const count = voice.voice_say(file, spoken, words_per_minute);
      voice.voice_free(file);
      voice.voice_free(spoken);
      if (count < 0) return null;
      const heard = new Int16Array(voice.memory.buffer, voice.voice_samples(), count);
      const samples = new Float32Array(count);
      for (let i = 0; i < count; ++i) samples[i] = heard[i] / 32768;
      return { samples, sample_rate, words: words_of(text) };
    },
  };
}

// Opus packets as one .opus file: Ogg (RFC 3533) with the headers of RFC 7845. Of our own, because what npm has for it is larger than
// all of web/packs: mediabunny 1.61, the one found that is still worked on, is 60 KB with nothing but its Ogg.
const rate = 48000;
const packets_of_page = 50;      // one second, at 20 ms each
const [first_page, last_page] = [2, 4];

const crc_table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});
const crc_of = (bytes) => bytes.reduce((crc, byte) => (crc << 8) ^ crc_table[((crc >>> 24) ^ byte) & 255], 0) >>> 0;

const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const letters = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function head(pre_skip) {
  const bytes = joined(letters('OpusHead'), new Uint8Array(11));
  const view = new DataView(bytes.buffer);
  bytes.set([1, 1], 8); // version, channels
  view.setUint16(10, pre_skip, true);
  view.setUint32(12, rate, true);
  return bytes;
}
function tags() {
  const maker = letters('Cam Tay');
  const bytes = joined(letters('OpusTags'), new Uint8Array(4), maker, new Uint8Array(4));
  new DataView(bytes.buffer).setUint32(8, maker.length, true);
  return bytes;
}

function page(packets, number, flags, granule) {
  const lacing = packets.flatMap(({ length }) => [...Array(Math.floor(length / 255)).fill(255), length % 255]);
  const bytes = joined(letters('OggS'), new Uint8Array(23), lacing, ...packets);
  const view = new DataView(bytes.buffer);
  bytes[5] = flags;
  view.setUint32(6, granule, true);
  view.setUint32(14, 1, true); // of this one stream
  view.setUint32(18, number, true);
  bytes[26] = lacing.length;
  view.setUint32(22, crc_of(bytes), true);
  return bytes;
}

// packets: Uint8Array of 20 ms each; samples: how many of them, at 48 kHz, were given to the encoder.
export function ogg_opus(packets, samples, pre_skip) {
  const pages = [page([head(pre_skip)], 0, first_page, 0), page([tags()], 1, 0, 0)];
  for (let at = 0; at < packets.length; at += packets_of_page) {
    const is_last = at + packets_of_page >= packets.length;
    const until = Math.min(at + packets_of_page, packets.length);
    const granule = is_last ? pre_skip + samples : until * (rate / 50);
    pages.push(page(packets.slice(at, until), pages.length, is_last ? last_page : 0, granule));
  }
  return joined(...pages);
}

// 64-bit FNV-1a of bytes as 16 hexadecimal digits: the same as hash_of() of src/base/hash.hpp.
// In four numbers of 16 bits, because the product of two of 64 is more than a number holds.
export function hash_of(bytes) {
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (const byte of bytes) {
    a ^= byte;
    // Times 0x100000001b3.
    const low = a * 0x1b3;
    const second = b * 0x1b3 + (low >>> 16);
    const third = c * 0x1b3 + (a << 8) + (second >>> 16);
    const fourth = d * 0x1b3 + (b << 8) + (third >>> 16);
    [a, b, c, d] = [low & 0xffff, second & 0xffff, third & 0xffff, fourth & 0xffff];
  }
  return [d, c, b, a].map((part) => part.toString(16).padStart(4, '0')).join('');
}

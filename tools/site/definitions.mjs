// Definitions as they travel: without space, without what only editors read, in composed letters (NFC).
const for_editors = new Set(['$schema', '$comment']);

export function travelling(text, file) {
  let value;
  try {
    value = JSON.parse(text.normalize('NFC'));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
  return JSON.stringify(value, (key, inner) => (for_editors.has(key) ? undefined : inner));
}

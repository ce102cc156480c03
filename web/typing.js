// Decomposed letters (pasted from macOS or PDF files) are composed as they come in.
// Writing the field's value instead would clear its undo; insertText keeps it. What an input method composes is left alone:
// such events cannot be cancelled.
export function nfc_typing(event) {
  const text = event.data ?? event.dataTransfer?.getData('text/plain');
  if (event.isComposing || !event.cancelable || !text || text === text.normalize('NFC')) return;
  event.preventDefault();
  document.execCommand('insertText', false, text.normalize('NFC'));
}

// What stands in a PDF, as poppler reads it: words in one line, and the size of the paper.
import { execFileSync } from 'node:child_process';

const poppler = (program, args, bytes) => execFileSync(program, args, { input: bytes, encoding: 'utf8' });

export function pdf_words(bytes) {
  return poppler('pdftotext', ['-layout', '-', '-'], bytes).replace(/\s+/g, ' ');
}

export function pdf_facts(bytes) {
  const lines = poppler('pdfinfo', ['-'], bytes).split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s+/)).filter((pair) => pair.length === 2));
}

import type { FileJob } from './file-job.js';

/** Draws a file in this thread; each library is loaded with the first file that needs it. */
export async function drawFile({ name, input }: FileJob): Promise<Uint8Array> {
  if (name === 'press.docx') return (await import('../respond/files/docx.js')).drawDocx(input);
  if (name === 'press.pdf') return (await import('../respond/files/pdf.js')).drawPdf(input);
  return (await import('../respond/files/card.js')).drawCard(input);
}

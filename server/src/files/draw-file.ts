import type { FileJob } from './file-job.js';

/** Draws a file in this thread; each library is loaded with the first file that needs it. */
export async function drawFile(job: FileJob): Promise<Uint8Array> {
  switch (job.name) {
    case 'press.docx':
      return (await import('../respond/files/docx.js')).drawDocx(job.input);
    case 'press.pdf':
      return (await import('../respond/files/pdf.js')).drawPdf(job.input);
    case 'card.png':
      return (await import('../respond/files/card.js')).drawCard(job.input);
    case 'office.docx':
      return (await import('./office-docx.js')).drawOfficeDocx(job.input);
    case 'office.pdf':
      return (await import('./office-pdf.js')).drawOfficePdf(job.input);
  }
}

import type { Response } from 'express';

/** Ending of a file of foreign bytes; what else comes is `bin`. */
const endings: Record<string, string> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

export function withEnding(name: string, contentType: string): string {
  return `${name}.${endings[contentType] ?? 'bin'}`;
}

/** Headers under which no browser runs or shows bytes in our name: a download, without sniffing, and sandboxed should it be opened all the same. */
export function downloadHeaders(contentType: string, fileName: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

/** Sends bytes as a download. */
export function sendDownload(
  response: Response,
  bytes: Uint8Array,
  contentType: string,
  fileName: string,
): void {
  response.set(downloadHeaders(contentType, fileName)).end(bytes);
}

import { isUtf8 } from 'node:buffer';
import type { evidenceTypes } from '@tanggap/shared/evidence';

export type EvidenceType = (typeof evidenceTypes)[number];

/** Tab, line feed, form feed, carriage return: the control characters that readable text may have. */
const layout = new Set([0x09, 0x0a, 0x0c, 0x0d]);

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/**
 * What a file is by its first bytes, never by its name; null for everything that evidence cannot be. Signatures are
 * compared here and nothing is unpacked: sniffing libraries inflate archives to look inside, which is what a zip bomb
 * waits for.
 */
export function sniffFile(bytes: Uint8Array): EvidenceType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  const isRiff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]);
  if (isRiff && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  return isPlainText(bytes) ? 'text/plain' : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  return bytes.byteLength > 0 && isUtf8(bytes) && bytes.every((byte) => byte >= 0x20 || layout.has(byte));
}

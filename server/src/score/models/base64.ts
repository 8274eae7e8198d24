import { Buffer } from 'node:buffer';

/** Decoded into memory of its own, so that wider typed arrays may lie over it. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

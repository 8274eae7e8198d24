import { isUtf8 } from 'node:buffer';
import { errorCode } from '../error-code.js';

/** How far into a document its own declaration of an encoding is looked for. */
const declarationWindow = 1_024;

/**
 * Turns bytes into text. Bytes that are valid UTF-8 are read so whatever they declare, because wrong headers are
 * commoner than Latin text that happens to be valid UTF-8; otherwise the header, the XML prolog or the meta tag decides,
 * and windows-1252 is the last resort.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const marked = byMark(body);
  if (marked) return marked;
  const declared = fromHeader(contentType) ?? fromDocument(body);
  if (declared && /^utf-?16/i.test(declared)) return decodeAs(declared, body) ?? decodeLatin(body);
  if (isUtf8(body)) return new TextDecoder('utf-8').decode(body);
  return (declared ? decodeAs(declared, body) : null) ?? decodeLatin(body);
}

function byMark(body: Uint8Array): string | null {
  if (body[0] === 0xff && body[1] === 0xfe) return decodeAs('utf-16le', body);
  if (body[0] === 0xfe && body[1] === 0xff) return decodeAs('utf-16be', body);
  return null;
}

function fromHeader(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function fromDocument(body: Uint8Array): string | null {
  const head = decodeLatin(body.subarray(0, declarationWindow));
  const prolog = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head);
  const meta = /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head);
  return prolog?.[1] ?? meta?.[1] ?? null;
}

/** Null where the label is unknown. Damaged bytes become U+FFFD. */
function decodeAs(label: string, body: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(body);
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_NOT_SUPPORTED') return null;
    throw error;
  }
}

function decodeLatin(body: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(body);
}

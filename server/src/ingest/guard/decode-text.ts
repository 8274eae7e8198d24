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
  return decodeUtf8(body) ?? (declared ? decodeAs(declared, body) : null) ?? decodeLatin(body);
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

function decodeUtf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Null where the label is unknown. Damaged bytes become U+FFFD. */
function decodeAs(label: string, body: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodeLatin(body: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(body);
}

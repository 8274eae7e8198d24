import { FetchFailure } from '../guard/fetch-failure.js';

// Control characters are not allowed in XML 1.0; outlets send them all the same.

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const doctype = /<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/i;

/**
 * XML that is safe to parse. Entities that a document declares itself reach into files or grow without bound, so such
 * documents are refused; an ordinary DOCTYPE is cut out and never followed.
 */
export function safeXml(text: string): string {
  if (/<!ENTITY/i.test(text)) {
    throw new FetchFailure(
      'unsafe-xml',
      'Expected a plain document, came one that declares its own entities. It is not read; ask the outlet.',
    );
  }
  return text.replace(controls, '').replace(doctype, '');
}

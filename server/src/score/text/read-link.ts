import { isAsciiDigit, isAsciiLetter } from './char-class.js';

export interface Link {
  start: number;
  end: number;
  /** Lower case, without user name, port and `www.`. */
  host: string;
}

const longestHost = 253;

/** Ends of a host that are seldom an ordinary word after a forgotten blank, so no further sign of a link is needed. */
const clearEndings = new Set(
  (
    'com net org id co.id xyz site club vip online icu buzz click cc biz web tk ml cf gq ly gl io gov edu website tech ' +
    'space cyou sbs cfd lol blogspot example invalid'
  ).split(' '),
);
/** Ends that are also words of Indonesian or English: a path, a digit, a hyphen or a second dot must confirm them. */
const wordEndings = new Set(
  'info top live my me to be ga app link us go co win pro fun shop store page world desa tv sg uk blog cloud asia'.split(
    ' ',
  ),
);

/** A link with a scheme that begins at `start`, or null. */
export function readSchemeLink(text: string, start: number, end: number): Link | null {
  const scheme = /^(?:https?:\/\/|www\.)/i.exec(text.slice(start, start + 8))?.[0];
  if (!scheme) return null;
  const stop = endOfPath(text, start + scheme.length, end);
  const authority = text.slice(start + scheme.length, stop).split(/[/?#\\]/, 1)[0] ?? '';
  // `https://bank.id@evil.xyz` goes to evil.xyz: what stands before the @ is a user name.
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return { start, end: stop, host: host.toLowerCase().replace(/^www\./, '') };
}

/** The run of host characters around the dot at `dot`, not before `floor`; a full stop at its end is no part of it. */
export function hostRun(
  text: string,
  dot: number,
  floor: number,
  end: number,
): { start: number; stop: number } {
  let start = dot;
  while (start > Math.max(floor, dot - longestHost) && isHostChar(text.charCodeAt(start - 1))) start -= 1;
  let stop = dot;
  while (stop < Math.min(end, start + longestHost) && isHostChar(text.charCodeAt(stop))) stop += 1;
  while (stop > dot && !isAsciiLetter(text.charCodeAt(stop - 1))) stop -= 1;
  return { start, stop };
}

/** A link without scheme in a run of host characters, or null; the last words of the run may be a new sentence. */
export function readBareLink(text: string, start: number, runStop: number, end: number): Link | null {
  let stop = runStop;
  for (let tries = 0; tries < 3 && stop > start; tries += 1) {
    const host = text.slice(start, stop);
    const next = stop < end ? text[stop] : '';
    if (isHost(host, next === '/')) {
      const hasPath = next === '/' || next === '?' || next === ':';
      const plain = host.toLowerCase().replace(/^www\./, '');
      return { start, end: hasPath ? endOfPath(text, stop, end) : stop, host: plain };
    }
    stop = start + host.lastIndexOf('.');
  }
  return null;
}

function isHost(host: string, hasPath: boolean): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.includes('') || host.length > longestHost) return false;
  // "selesai.Top" is a forgotten blank; "BANSOS.COM" and "bansos.com" are hosts.
  const isSentenceStart = /^[A-Z]/.test(last) && host !== host.toUpperCase();
  if (isSentenceStart) return false;
  const ending = last.toLowerCase();
  if (clearEndings.has(ending)) return true;
  if (wordEndings.has(ending)) return hasPath || labels.length > 2 || /[\d-]/.test(host);
  return hasPath && isSpelledAsHost(labels);
}

/**
 * A path behind an ending that we do not know: `cair-kini.zone/isi` is a link, "1.juta/bulan" and "selesai.dan/atau" are
 * not. Read as words, a program's name in the host would count as if somebody had said it.
 */
function isSpelledAsHost(labels: readonly string[]): boolean {
  const isWorded = labels.every((label) => /^[a-z\d-]{2,}$/i.test(label) && /[a-z]/i.test(label));
  const hasHyphen = labels.some((label) => /[a-z]-[a-z]/i.test(label));
  return isWorded && /^[a-z]+$/i.test(labels.at(-1) ?? '') && (hasHyphen || labels.length > 2);
}

function endOfPath(text: string, from: number, end: number): number {
  let stop = from;
  while (stop < end && !/[\s<>"“”]/.test(text[stop] ?? ' ')) stop += 1;
  while (stop > from && /[.,;:!?)\]}'’…*]/.test(text[stop - 1] ?? '')) stop -= 1;
  return stop;
}

function isHostChar(code: number): boolean {
  return isAsciiLetter(code) || isAsciiDigit(code) || code === 45 || code === 46;
}

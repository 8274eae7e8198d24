import { maskPrivate } from '../../masking.js';
import type { Reason } from '../../vocabulary.js';
import { findingOf, partName, partsOf, quote, type DraftPart } from '../draft-parts.js';
import type { LintContext, LintFinding, LintRule } from '../lint-types.js';
import { sameWords } from '../word-runs.js';

type Span = [number, number];

/** Signs that masking leaves between hidden ones, such as the blanks of a telephone number. */
const widestGap = 3;

/** Words in which masking hid something: handles, numbers, addresses of private people. */
function maskedSpans(text: string): Span[] {
  const masked = maskPrivate(text);
  const hidden = Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== masked[at]);
  const runs: Span[] = [];
  for (const at of hidden) {
    const last = runs.at(-1);
    if (last && at - last[1] < widestGap) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs.map((run) => wholeWords(text, run));
}

function wholeWords(text: string, [start, end]: Span): Span {
  const before = /[^\s()]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^\s()]*/u.exec(text.slice(end))?.[0].replace(/[.,;:!?"”]+$/u, '') ?? '';
  return [start - before.length, end + after.length];
}

const name = "\\p{Lu}[\\p{L}'.-]+(?:\\s\\p{Lu}[\\p{L}'.-]*){0,3}";
/** Holders of an office may be named by it. */
const offices =
  '(?:Menteri|Wakil|Gubernur|Bupati|Wali|Walikota|Presiden|Kepala|Direktur|Camat|Lurah|Sekretaris|Ketua|Dirjen|Deputi|Kapolri|Kapolda|Panglima|Kades|Ibu|Bapak|Kota|RT|RW)(?!\\p{L})';

/** Someone whom only a name tells: never needed to answer a claim. */
const named = new RegExp(
  `(?<!\\p{L})(?:(?:warga|seorang|perempuan|pria|pemuda|ibu|bapak|pelaku|pengunggah|korban)\\s(?:bernama|berinisial)|bernama|berinisial|inisial|atas nama|[Aa]kun(?:\\s(?:milik|bernama|media sosial))?)\\s(?!${offices})["“]?(${name}|[\\w.]*[\\d_][\\w.]*)`,
  'gu',
);
/** A polite form before a name can mean an official, so it only asks. */
const addressed = new RegExp(
  `(?<![\\p{L}/])(?:Bapak|Pak|Bpk\\.|Ibu|Bu|Saudar[ai]|Sdri?\\.)\\s(?!${offices})(${name})`,
  'gu',
);

const reasons: Record<'data' | 'named' | 'addressed', Reason> = {
  data: {
    id: 'data pribadi atau akun. Hapus; yang dijawab adalah klaim, bukan orang.',
    en: 'personal data or an account. Remove it; we answer claims, not people.',
  },
  named: {
    id: 'menunjuk orang. Hapus namanya; sebut “sebuah unggahan” atau “sebuah pesan”.',
    en: 'points at a person. Remove the name; say “a post” or “a message”.',
  },
  addressed: {
    id: 'mungkin nama orang pribadi. Bila pejabat, sebut jabatannya; bila bukan, hapus.',
    en: 'may be a private person. If an office-holder, name the office; if not, remove it.',
  },
};

function findIn({ part, text }: DraftPart, isKnown: (found: string) => boolean): LintFinding[] {
  const say = (kind: keyof typeof reasons, [start, end]: Span): LintFinding => {
    const place = partName(part);
    const { id, en } = reasons[kind];
    const words = kind === 'data' ? '' : `${quote(text.slice(start, end))} `;
    const reason = { id: `${words}di ${place.id}: ${id}`, en: `${words}in ${place.en}: ${en}` };
    const shown = words === '' ? { id: `Di${reason.id.slice(2)}`, en: `In${reason.en.slice(2)}` } : reason;
    return findingOf(
      privatePerson,
      kind === 'addressed' ? 'warn' : 'block',
      { part, span: [start, end] },
      shown,
    );
  };
  const spansOf = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)]
      .filter((match) => !isKnown(match[1] ?? ''))
      .map(({ 0: found, index }) => [index, index + found.length]);
  const data = maskedSpans(text).filter(([start, end]) => !isKnown(text.slice(start, end)));
  const isFree = ([start, end]: Span): boolean => !data.some(([from, to]) => start < to && end > from);
  return [
    ...data.map((span) => say('data', span)),
    ...spansOf(named)
      .filter(isFree)
      .map((span) => say('named', span)),
    ...spansOf(addressed)
      .filter(isFree)
      .map((span) => say('addressed', span)),
  ];
}

/** Words between blanks, so that `Ani` is not found within `Dinas Pertanian`. */
const spaced = (text: string): string => ` ${sameWords(text)} `;

/** What may be named: programs, agencies, and the service contact of the answer itself. */
function knownTest({ knownNames }: LintContext, contact: string): (found: string) => boolean {
  const known = [...knownNames, contact].map(spaced).filter((text) => text.trim().length > 2);
  return (found) => {
    const words = spaced(found);
    return words.trim().length > 2 && known.some((text) => text.includes(words) || words.startsWith(text));
  };
}

/**
 * Claims, not people (design, rule 1). It finds what a form or a cue gives away: accounts, numbers, `bernama …`, `Pak …`.
 * A bare name (`Budi menulis …`) is not found: without a list of names it looks like a place or an agency, and the
 * approver's checklist asks a person instead.
 */
export const privatePerson: LintRule = {
  name: 'private-person',
  principle: 'credibility',
  passed: { id: 'Tidak ada data pribadi.', en: 'No personal data.' },
  find: (content, context) =>
    partsOf(content)
      .filter(({ part }) => part !== null)
      .flatMap((part) => findIn(part, knownTest(context, content.contact))),
};

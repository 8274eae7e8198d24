import type { ResponseContent } from '../response.js';
import { blockKeys, textChannels, type BlockKey, type Reason } from '../vocabulary.js';
import type { LintFinding, LintPlace, LintRule } from './lint-types.js';

export interface DraftPart {
  part: LintPlace['part'];
  text: string;
}

/** Everything that is written as text: headline, blocks, contact, and texts by hand for a channel. */
export function partsOf({ headline, blocks, contact, overrides }: ResponseContent): DraftPart[] {
  return [
    { part: 'headline', text: headline },
    ...blockKeys.map((part) => ({ part, text: blocks[part] })),
    { part: null, text: contact },
    ...textChannels.map((part) => ({ part, text: overrides[part] ?? '' })),
  ];
}

/** Where words of a draft stand: a part's text, or a hashtag, which has no text to point into. */
export interface WordPlace extends DraftPart {
  name: Reason;
  isTag: boolean;
}

/** Every text and hashtag that readers will see; tags with their sign, for words are joined in them. */
export function wordPlacesOf(content: ResponseContent): WordPlace[] {
  const texts = partsOf(content).map((place) => ({ ...place, name: partName(place.part), isTag: false }));
  const tags = content.hashtags.map((tag) => ({
    part: null,
    text: `#${tag}`,
    name: { id: 'tagar', en: 'the hashtags' },
    isTag: true,
  }));
  return [...texts, ...tags];
}

/** A match's place; a tag has no span, since a span without part lies in the contact. */
export function placeOf({ part, isTag }: WordPlace, match: RegExpExecArray): LintPlace {
  return { part, span: isTag ? null : [match.index, match.index + match[0].length] };
}

/** The blocks that state facts of ours; the claim may be wrong, and the warning speaks of it. */
export const factualBlocks = ['fact', 'why', 'close'] as const satisfies readonly BlockKey[];

const partNames: Record<NonNullable<LintPlace['part']>, Reason> = {
  headline: { id: 'judul', en: 'the headline' },
  fact: { id: 'blok 1 (Fakta)', en: 'block 1 (Fact)' },
  warning: { id: 'blok 2 (Peringatan)', en: 'block 2 (Warning)' },
  claim: { id: 'blok 3 (Klaim)', en: 'block 3 (Claim)' },
  why: { id: 'blok 4 (Mengapa keliru)', en: 'block 4 (Why wrong)' },
  close: { id: 'blok 5 (Fakta, sekali lagi)', en: 'block 5 (Fact again)' },
  citations: { id: 'daftar sitasi', en: 'the citations' },
  page: { id: 'halaman publik', en: 'the public page' },
  x: { id: 'teks X', en: 'the X text' },
  instagram: { id: 'teks Instagram', en: 'the Instagram text' },
  facebook: { id: 'teks Facebook', en: 'the Facebook text' },
  whatsapp: { id: 'teks WhatsApp', en: 'the WhatsApp text' },
  telegram: { id: 'teks Telegram', en: 'the Telegram text' },
  qa: { id: 'teks tanya jawab', en: 'the Q&A text' },
  radio: { id: 'teks radio', en: 'the radio text' },
  card: { id: 'kartu', en: 'the card' },
  press: { id: 'siaran pers', en: 'the press release' },
};

export function partName(part: LintPlace['part']): Reason {
  return part === null ? { id: 'kontak', en: 'the contact' } : partNames[part];
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function findingOf(
  { name, principle }: Pick<LintRule, 'name' | 'principle'>,
  severity: LintFinding['severity'],
  place: LintPlace,
  reason: Reason,
): LintFinding {
  return { rule: name, principle, severity, place, reason };
}

export function quote(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const signs = Array.from(plain);
  return `“${signs.length > 60 ? `${signs.slice(0, 57).join('')}…` : plain}”`;
}

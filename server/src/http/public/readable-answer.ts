import type { ResponseContent } from '@tanggap/shared/response';
import { withoutCitations } from '@tanggap/shared/render/plain-text';
import { spreadHosts } from '@tanggap/shared/render/spread-hosts';
import { blockKeys, type AnswerExit, type BlockKey } from '@tanggap/shared/vocabulary';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { AnswerInFull, PublicAnswer } from './public-answer.js';
import { publicSources, type PublicSource } from './public-sources.js';
import { defuse, hostsIn, publicText } from './safe-text.js';

/** The words of an answer as they may stand on a public page. */
export interface ReadableAnswer {
  headline: string;
  /** Beginning of the fact, without citations. */
  summary: string;
  /** The claim in one sentence, without citations. */
  claim: string;
  blocks: Record<BlockKey, string>;
  contact: string;
  exit: AnswerExit | null;
  sources: PublicSource[];
}

/** Search engines show about this many characters of a description. */
const summaryLength = 200;
/** A claim beyond is a text, not a claim; ClaimReview wants a short one. */
const claimLength = 300;

export function readable(
  answer: AnswerInFull,
  { desk, now, origin }: { desk: DeskProfile; now: string; origin: string },
): ReadableAnswer {
  const { response, version, references } = answer;
  const { content } = version;
  const trusted = trustedHosts(content, desk);
  const spread = spreadHosts(content, response.claim, { desk, pageUrl: origin });
  const spoken = spokenWords(answer, desk);
  const claim = spoken.blocks.claim.trim() === '' ? publicText(response.claim, trusted) : spoken.blocks.claim;
  return {
    ...spoken,
    claim: shortened(withoutMarks(claim), claimLength),
    sources: publicSources(content, { references, trusted, spread, now }),
  };
}

/** Headline, blocks and contact, safe to show; enough for lists. */
export function spokenWords(
  { version: { content } }: Pick<PublicAnswer, 'version'>,
  desk: DeskProfile,
): Omit<ReadableAnswer, 'claim' | 'sources'> {
  const trusted = trustedHosts(content, desk);
  // What is quoted from others is masked too; the desk's own numbers in fact, closing and contact have to be readable.
  const quoted: readonly BlockKey[] = ['warning', 'claim', 'why'];
  const blocks = Object.fromEntries(
    blockKeys.map((key) => {
      const text = content.blocks[key];
      return [key, quoted.includes(key) ? publicText(text, trusted) : defuse(text, trusted)];
    }),
  ) as Record<BlockKey, string>;
  return {
    ...{ blocks, exit: content.exit, contact: content.contact },
    headline: defuse(content.headline, trusted),
    summary: shortened(withoutMarks(blocks.fact), summaryLength),
  };
}

function trustedHosts({ contact }: ResponseContent, { site, contact: deskContact }: DeskProfile): string[] {
  return [site, deskContact, contact].flatMap(hostsIn);
}

function withoutMarks(text: string): string {
  return withoutCitations(text).replace(/\s+/g, ' ');
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/u, '')}…`;
}

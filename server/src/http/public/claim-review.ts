import type { AnswerExit } from '@tanggap/shared/vocabulary';
import { changeNote } from './change-line.js';
import type { PageContext } from './page-frame.js';
import type { AnswerInFull } from './public-answer.js';
import { verdictWords } from './public-words.js';
import type { ReadableAnswer } from './readable-answer.js';
import { hostsIn, linkable } from './safe-text.js';

/**
 * Ratings from 1 (false) to 5 (true), as Google's fact-check markup suggests. What is unproven is neither, so it is
 * named without a number; hate is a judgement of conduct, not of truth, and gets no ClaimReview.
 */
const ratings: Partial<Record<AnswerExit, number | null>> = {
  'false-claim': 1,
  scam: 1,
  misleading: 2,
  unproven: null,
  accurate: 5,
};

/** The answer as schema.org ClaimReview; null where no claim was judged. Everything in it is public already. */
export function claimReview(
  answer: AnswerInFull,
  shown: ReadableAnswer,
  { origin, desk }: PageContext,
): Record<string, unknown> | null {
  const { exit } = shown;
  const value = exit === null ? undefined : ratings[exit];
  if (exit === null || value === undefined || shown.claim === '') return null;
  const { response, publishedAt, updatedAt, version } = answer;
  const url = `${origin}/answers/${response.id}`;
  const author = {
    '@type': 'Organization',
    name: desk.agency,
    url: siteOf(desk.site) ?? `${origin}/answers`,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url}#claim-review`,
    ...{ url, name: shown.headline, inLanguage: 'id', version: version.n },
    ...{ datePublished: publishedAt, dateModified: updatedAt, author, publisher: author },
    claimReviewed: shown.claim,
    itemReviewed: itemReviewed(answer, shown),
    reviewRating: {
      '@type': 'Rating',
      ...(value !== null && { ratingValue: value, bestRating: 5, worstRating: 1 }),
      alternateName: verdictWords.id[exit],
    },
    image: `${url}/card.png?v=${version.n}`,
    citation: shown.sources
      .filter(({ url: address }) => address !== null)
      .map(({ title, url: address, publisher }) => ({
        ...{ '@type': 'CreativeWork', name: title, url: address },
        publisher: { '@type': 'Organization', name: publisher },
      })),
    correction: answer.changes
      .filter(({ kind, parts }) => kind === 'changed' && parts.length > 0)
      .map((change) => ({
        '@type': 'CorrectionComment',
        text: changeNote(change, 'id'),
        datePublished: change.at,
      })),
  };
}

/** The claim itself: when it was first seen, and the outlets that carried it. Nobody who posted it is named. */
function itemReviewed({ claim, response }: AnswerInFull, shown: ReadableAnswer): Record<string, unknown> {
  const spread = new Set(hostsIn(response.claim));
  const appearances = claim.appearances.filter((url) => linkable(url, spread) !== null);
  return {
    '@type': 'Claim',
    name: shown.claim,
    ...(claim.firstSeenAt !== null && { datePublished: claim.firstSeenAt }),
    ...(shown.exit !== 'scam' &&
      appearances.length > 0 && { appearance: appearances.map((url) => ({ '@type': 'CreativeWork', url })) }),
  };
}

function siteOf(site: string): string | null {
  const address = /^https?:\/\//.test(site) ? site : `https://${site}`;
  return site !== '' && URL.canParse(address) ? address : null;
}

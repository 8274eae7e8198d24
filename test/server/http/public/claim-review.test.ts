import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ResponseContent } from '@tanggap/shared/response';
import type { AnswerExit } from '@tanggap/shared/vocabulary';
import { parseHTML } from 'linkedom';
import { noon } from '../../../support/builders.js';
import { aContent } from '../../../support/respond-builders.js';
import { openSite, publicOrigin, siteDesk, type AnswersSite } from './answers-site.js';
import { problemsIn } from './claim-review-rules.js';

const citations: ResponseContent['citations'] = [{ n: 1, kind: 'evidence', id: 'E-1' }];
const contentOf = (
  exit: AnswerExit | null,
  claim = 'Pesan itu menyebut iuran naik dua kali lipat. [1]',
): ResponseContent =>
  aContent({ headline: 'Iuran tidak naik', exit, citations, blocks: { fact: 'Iuran tetap. [1]', claim } });

describe('ClaimReview of a public page', () => {
  let site: AnswersSite;
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.close());

  async function reviewOf(path: string): Promise<Record<string, unknown> | null> {
    const { document } = parseHTML((await site.get(path)).body);
    const found = document.querySelectorAll('script[type="application/ld+json"]');
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0] ? (JSON.parse(found[0].textContent) as Record<string, unknown>) : null;
  }

  test.each([
    ['false-claim', 'Klaim keliru', 1],
    ['scam', 'Penipuan', 1],
    ['misleading', 'Menyesatkan', 2],
    ['accurate', 'Akurat', 5],
    ['unproven', 'Belum terbukti', undefined],
  ] as const)('%s is valid and rated %s', async (exit, alternateName, ratingValue) => {
    const { id } = await site.publish([contentOf(exit)]);

    const review = (await reviewOf(`/answers/${id}`))!;

    expect(problemsIn(review, `${publicOrigin}/answers/${id}`)).toEqual([]);
    expect(review).toMatchObject({
      claimReviewed: 'Pesan itu menyebut iuran naik dua kali lipat.',
      datePublished: noon,
      author: { '@type': 'Organization', name: siteDesk.agency, url: siteDesk.site },
      reviewRating: { alternateName },
    });
    expect((review['reviewRating'] as Record<string, unknown>)['ratingValue']).toBe(ratingValue);
  });

  test.each([['hate' as const], [null]])(
    'an answer with the exit %s judges no claim, so it carries none',
    async (exit) => {
      const { id } = await site.publish([contentOf(exit)]);

      expect(await reviewOf(`/answers/${id}`)).toBeNull();
    },
  );

  test('names outlets that carried the claim, and none where it is a scam', async () => {
    await site.publish([contentOf('false-claim')]);
    await site.publish([contentOf('scam')]);

    const [press, scam] = [await reviewOf('/answers/T-1'), await reviewOf('/answers/T-2')];

    expect(press?.['itemReviewed']).toMatchObject({
      '@type': 'Claim',
      datePublished: noon,
      appearance: [{ '@type': 'CreativeWork', url: 'https://kabar.example/berita' }],
    });
    expect(scam?.['itemReviewed']).not.toHaveProperty('appearance');
  });

  test('a claim cannot end the script, name a private number or carry a live address', async () => {
    const { id } = await site.publish([
      contentOf(
        'scam',
        '</script><script>alert(1)</script><!-- WA 0812-3456-7890 lewat bantuan-cair.xyz \u2028',
      ),
    ]);

    const review = (await reviewOf(`/answers/${id}`))!;

    expect(problemsIn(review, `${publicOrigin}/answers/${id}`)).toEqual([]);
    expect(review['claimReviewed']).toContain('</script>');
    expect(review['claimReviewed']).not.toMatch(/3456|bantuan-cair\.xyz/);
  });

  test('a corrected answer tells when and what was corrected', async () => {
    const { id } = await site.publish([contentOf('false-claim'), contentOf('misleading')]);

    const review = await reviewOf(`/answers/${id}`);

    expect(review).toMatchObject({
      version: 2,
      correction: [{ '@type': 'CorrectionComment', text: 'Diubah: putusan.' }],
    });
    expect(Date.parse(String(review?.['dateModified']))).toBeGreaterThan(Date.parse(noon));
  });
});

describe('the check of ClaimReview itself', () => {
  test('names what is missing or out of bounds', () => {
    const bad = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      reviewRating: { ratingValue: 9, worstRating: 1, bestRating: 5 },
    };

    expect(problemsIn(bad, 'https://a.example/1')).toEqual([
      'claimReviewed: expected a text',
      'url: expected the address of the page',
      'reviewRating: expected @type Rating',
      'reviewRating.alternateName: expected a text',
      'reviewRating.ratingValue: expected a whole number from worstRating to bestRating',
      'author: expected an Organization with name and url',
      'datePublished: expected an ISO date',
      'itemReviewed: expected @type Claim',
    ]);
  });
});

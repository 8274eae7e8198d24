import { z } from 'zod';

/** What a fact-check's page says of itself in schema.org terms. */
export interface ClaimReview {
  claim: string;
  /** The checker's own words, such as `Salah`; null where only a number is given. */
  rating: string | null;
  url: string | null;
  publisher: string | null;
  published: string | null;
}

const text = z.string().trim().min(1);
const reviewSchema = z.object({
  '@type': z.union([
    z.literal('ClaimReview'),
    z.array(z.string()).refine((types) => types.includes('ClaimReview')),
  ]),
  claimReviewed: text.max(2_000),
  reviewRating: z
    .object({ alternateName: text.max(200).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  url: text.optional().catch(undefined),
  author: z
    .object({ name: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  datePublished: text.optional().catch(undefined),
});

const scripts = /<script\b[^>]{0,300}application\/ld\+json[^>]{0,100}>/gi;
const mostScripts = 20;
/** Yoast and the like nest one graph; deeper is not looked at. */
const deepest = 6;

/** The ClaimReviews in a page's JSON-LD; empty for pages without. Never throws. */
export function readClaimReview(html: string): ClaimReview[] {
  const found: ClaimReview[] = [];
  for (const open of [...html.matchAll(scripts)].slice(0, mostScripts)) {
    const start = open.index + open[0].length;
    const end = html.indexOf('</script', start);
    if (end > start) collect(parseJson(html.slice(start, end)), 0, found);
  }
  return found;
}

function collect(node: unknown, depth: number, found: ClaimReview[]): void {
  if (typeof node !== 'object' || node === null || depth > deepest) return;
  const review = reviewSchema.safeParse(node);
  if (review.success) found.push(toClaimReview(review.data));
  else for (const child of Object.values(node)) collect(child, depth + 1, found);
}

function toClaimReview(review: z.infer<typeof reviewSchema>): ClaimReview {
  return {
    claim: review.claimReviewed,
    rating: review.reviewRating?.alternateName ?? null,
    url: review.url ?? null,
    publisher: review.author?.name ?? null,
    published: review.datePublished ?? null,
  };
}

/** Null for broken JSON: many pages carry it, and the article is still worth reading. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

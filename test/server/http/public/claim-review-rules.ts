type Data = Record<string, unknown>;

const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
const isDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** A numeric rating is optional; where there is one, all three numbers are needed and have to fit. */
function isRatingNumber({ ratingValue, worstRating, bestRating }: Data): boolean {
  if (ratingValue === undefined) return worstRating === undefined && bestRating === undefined;
  const [value, worst, best] = [ratingValue, worstRating, bestRating].map(Number);
  return [value, worst, best].every(Number.isInteger) && worst! >= 1 && value! >= worst! && value! <= best!;
}

function isOrganization(value: unknown): boolean {
  const { '@type': type, name, url } = dataOf(value);
  return type === 'Organization' && isText(name) && String(name).length <= 100 && isAddress(url);
}

/**
 * What Google's fact-check documentation asks for (required: claimReviewed, reviewRating with alternateName, url of the
 * page itself; recommended and demanded here: author, itemReviewed) and schema.org's types for it. Written apart from
 * the product's own code.
 */
export function problemsIn(review: Data, pageUrl: string): string[] {
  const rating = dataOf(review['reviewRating']);
  const item = dataOf(review['itemReviewed']);
  const appearances = [item['appearance'] ?? []].flat();
  const checks: [boolean, string][] = [
    [review['@context'] === 'https://schema.org', '@context: expected https://schema.org'],
    [review['@type'] === 'ClaimReview', '@type: expected ClaimReview'],
    [isText(review['claimReviewed']), 'claimReviewed: expected a text'],
    [review['url'] === pageUrl, 'url: expected the address of the page'],
    [rating['@type'] === 'Rating', 'reviewRating: expected @type Rating'],
    [isText(rating['alternateName']), 'reviewRating.alternateName: expected a text'],
    [
      isRatingNumber(rating),
      'reviewRating.ratingValue: expected a whole number from worstRating to bestRating',
    ],
    [isOrganization(review['author']), 'author: expected an Organization with name and url'],
    [isDate(review['datePublished']), 'datePublished: expected an ISO date'],
    [item['@type'] === 'Claim', 'itemReviewed: expected @type Claim'],
    [
      item['datePublished'] === undefined || isDate(item['datePublished']),
      'itemReviewed.datePublished: expected an ISO date',
    ],
    [
      appearances.every((one) => isAddress(dataOf(one)['url'])),
      'itemReviewed.appearance: expected addresses',
    ],
  ];
  return checks.filter(([isFine]) => !isFine).map(([, problem]) => problem);
}

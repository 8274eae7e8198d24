/**
 * Thresholds of grouping. Automatic and suggest are apart on purpose: a wrong suggestion costs a glance, a wrong grouping
 * hides a claim. Set on edited, forwarded and reworded variants of own texts and on a real stream of replies and news.
 */
export const limits = {
  /** Jaccard of word pairs from which a text is an edit of another. */
  rewritten: 0.45,
  rewrittenSuggest: 0.3,
  /** Likeness of claims (see `claimScore`) from which two texts carry the same claim. */
  sameClaim: 0.6,
  sameClaimSuggest: 0.36,
  /** Telling terms that must be shared at least. */
  sharedTerms: 5,
  sharedTermsSuggest: 3,
} as const;

/** Texts looked at per band and per term, newest first; keeps a post under 30 µs whatever is remembered. */
export const reach = { perBand: 6, perTerm: 40, terms: 10, compared: 8 } as const;

export const maxSuggestions = 3;

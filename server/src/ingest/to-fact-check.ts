import type { FactCheck } from '@tanggap/shared/fact-check';
import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { normalise } from '../normalise/normalise.js';

/** Rating words in brackets before or after a headline: `[SALAH]`, `(HOAKS)`, `[KLARIFIKASI]:`. */
const ratingTag =
  /[[(]\s*((?:salah|hoaks?|hoax|disinformasi|misinformasi|fitnah|benar|fakta|klarifikasi|penipuan|menyesatkan|sesat|keliru|satire|parodi|berita|edukasi|konten [a-z]+|sebagian [a-z]+|belum [a-z]+|tidak [a-z]+|cek fakta)(?:[\s/,&]+[a-z]+){0,3})\s*[\])]\s*[:–-]?/giu;
/** A headline that opens with the rubric: `Cek Fakta: …`, `HOAKS! …`. */
const rubric = /^\s*(cek fakta|periksa fakta|fact check|hoaks|hoax|salah|keliru|menyesatkan)\s*[:!|–-]+\s*/iu;

/**
 * A fact-checker's item as a FactCheck: the title without rating tags, the rating apart, in the checker's words. Which
 * items are fact-checks is decided by `source.standing === 'fact-check'` alone, never by the text. Throws for an item
 * without text; the pipeline then refuses it.
 */
export function toFactCheck(raw: RawItem, source: Source): FactCheck {
  const mention = normalise(raw, source);
  if ('refused' in mention) throw new Error(mention.refused);
  const headline = mention.title ?? mention.text.slice(0, 300);
  const title = (raw.claimReview?.claim ?? withoutRating(headline)).trim() || headline;
  const body = mention.title === null ? mention.text : mention.text.slice(mention.title.length).trim();
  return {
    id: `f${mention.id.slice(1)}`,
    title,
    ...(body !== '' && { text: body }),
    url: mention.url,
    publisher: source.name,
    rating: raw.claimReview?.rating ?? ratingOf(headline),
    publishedAt: mention.dateIsGuessed ? null : mention.publishedAt,
  };
}

function withoutRating(headline: string): string {
  return headline.replace(ratingTag, ' ').replace(rubric, '').replace(/\s+/g, ' ').trim();
}

function ratingOf(headline: string): string | null {
  const tag = [...headline.matchAll(ratingTag)][0]?.[1] ?? rubric.exec(headline)?.[1];
  if (tag === undefined || /^(cek|periksa|fact)/i.test(tag)) return null;
  const lower = tag.trim().toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

import { figuresIn } from '@tanggap/shared/lint/figures';
import { hostOf } from '@tanggap/shared/render/links';
import { withoutCitations } from '@tanggap/shared/render/plain-text';
import type { Fact } from '@tanggap/shared/fact';
import type { ResponseContent } from '@tanggap/shared/response';
import { readText } from '../score/text/read-text.js';
import { stemText } from '../score/text/stem-text.js';

/** Words of a run from the headline: four in a row are rarely written by chance. */
const runLength = 4;
const mostRuns = 8;
const mostFigures = 8;
/** A number alone says whose figure it is only from this many digits on. */
const tellingDigits = 5;

interface Published {
  content: ResponseContent;
  /** The claim that was answered, in its own words. */
  claim: string;
  facts: readonly Pick<Fact, 'statement'>[];
  pageUrl: string;
}

/**
 * What is looked for as ours, in the words of the answer: figures with their unit, runs of four content words of the
 * headline, hashtags, and the host of the public page. Nothing that the claim itself says, as that would count the claim.
 */
export function ownPhrases({ content, claim, facts, pageUrl }: Published): string[] {
  const claimed = new Set(stemText(claim).split(' '));
  const isOurs = (phrase: string) =>
    stemText(phrase)
      .split(' ')
      .some((stem) => !claimed.has(stem));
  const texts = [content.headline, content.blocks.fact, content.blocks.why, content.blocks.close].map(
    withoutCitations,
  );
  const figures = [...texts, ...facts.map(({ statement }) => statement)].flatMap(figurePhrases);
  const tags = content.hashtags.map((tag) => `#${tag}`).filter((tag) => !isCommon(tag));
  const phrases = [...new Set(figures.filter(isOurs))].slice(0, mostFigures);
  const runs = headlineRuns(content.headline).filter(isOurs).slice(0, mostRuns);
  return [...new Set([...phrases, ...runs, ...tags.filter(isOurs), ...hostPhrase(pageUrl)])];
}

/** `1.200 keluarga`, `Rp600.000`, `24 persen warga`; a bare small number says nothing. */
function figurePhrases(text: string): string[] {
  return figuresIn(text).flatMap(({ start, end, unit }) => {
    const amount = text.slice(start, end).trim();
    const noun = unit === 'rp' || unit === '%' || stemText(unit) === '' ? '' : ` ${unit}`;
    // Behind an amount of money the reader of figures leaves the next word on.
    const phrase = `${unit === 'rp' ? (/^\D*[\d.,]*\d(?: (?:ribu|juta|miliar|triliun))?/.exec(amount)?.[0] ?? amount) : amount}${noun}`;
    const stems = stemText(phrase).split(' ').filter(Boolean);
    const digits = stems.filter((stem) => /^\d+$/.test(stem)).join('').length;
    return stems.length > 1 || digits >= tellingDigits ? [phrase] : [];
  });
}

function headlineRuns(headline: string): string[] {
  const words = readText(headline).words.filter(
    ({ start, end }) => stemText(headline.slice(start, end)) !== '',
  );
  return words.flatMap(({ start }, index) => {
    const last = words[index + runLength - 1];
    return last ? [headline.slice(start, last.end)] : [];
  });
}

/** A tag of one everyday word is used by everybody. */
function isCommon(tag: string): boolean {
  const stems = stemText(tag);
  return !stems.includes(' ') && stems.length < 10;
}

/** The index keeps the host of a link only; an address of this machine is nobody's link. */
function hostPhrase(pageUrl: string): string[] {
  const host = hostOf(pageUrl);
  return host.includes('.') && !/^[\d.]+$/.test(host) ? [host] : [];
}

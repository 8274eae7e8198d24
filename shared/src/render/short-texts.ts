import { contactLine, stopped, type Material } from './material.js';
import { firstSentences } from './sentences.js';
import { spokenText, wordsPerMinute } from './spoken-text.js';

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const first = (text: string): string => firstSentences(text, 1);

/** The fullest of several texts that fits, else the fullest of all: then the channel says that it is too long. */
function fullestThatFits(texts: readonly string[], fits: (text: string) => boolean): string {
  return texts.find(fits) ?? texts[0] ?? '';
}

/** A post that stands on its own: the fact, what to beware of, why, what to do, and the way to the evidence. */
export function postText(material: Material, fits: (text: string) => boolean): string {
  const { fact, warning, why, close, tags, pageUrl } = material;
  const end = lines(pageUrl, tags.join(' '));
  const text = (...parts: readonly string[]): string => lines(...parts, end);
  return fullestThatFits(
    [
      text(fact, warning, why, close),
      text(fact, first(warning), first(why), first(close)),
      text(fact, first(why), first(close)),
      text(first(fact), first(why), first(close)),
      text(fact, first(close)),
      text(first(fact), first(close)),
    ],
    fits,
  );
}

/** Longest radio announcement: a minute. */
export const radioWords = wordsPerMinute;

/** For an announcer: who speaks, the fact, the warning, why, what to do, and the fact once more. */
export function radioText(material: Material, fits: (text: string) => boolean): string {
  const { agency, headline, fact, warning, why, close } = material;
  const opening = agency === '' ? 'Penjelasan resmi.' : `Penjelasan resmi dari ${stopped(agency)}`;
  const again = headline === '' ? '' : `Sekali lagi: ${stopped(headline)}`;
  const contact = contactLine(material);
  const text = (...parts: readonly string[]): string => spokenText(lines(opening, ...parts, again));
  return fullestThatFits(
    [
      text(fact, warning, why, close, contact),
      text(fact, warning, first(why), close, contact),
      text(fact, first(warning), first(why), first(close), contact),
      text(fact, first(why), first(close)),
      text(first(fact), first(close)),
    ],
    fits,
  );
}

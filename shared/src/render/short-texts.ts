import { contactLine, stopped, type Material } from './material.js';
import { digitWords } from './number-words.js';
import { firstSentences } from './sentences.js';
import { spokenText, wordsPerMinute } from './spoken-text.js';

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const first = (text: string): string => firstSentences(text, 1);

/** The fullest of several texts that fits; `otherwise` where none does, and then the channel says how long it is. */
function fullestThatFits(
  texts: readonly string[],
  fits: (text: string) => boolean,
  otherwise = texts.at(-1) ?? '',
): string {
  return texts.find(fits) ?? otherwise;
}

/** A post that stands on its own: the fact, what to beware of, why, what to do, and the way to the evidence. */
export function postText(material: Material, fits: (text: string) => boolean): string {
  const { fact, warning, why, close, tags, pageUrl } = material;
  const end = lines(pageUrl, tags.join(' '));
  const text = (...parts: readonly string[]): string => lines(...parts, end);
  // A post that cannot be one becomes a thread, which has room for the reason.
  const thread = text(fact, first(why), first(close));
  return fullestThatFits(
    [
      text(fact, warning, why, close),
      text(fact, first(warning), first(why), first(close)),
      thread,
      text(first(fact), first(why), first(close)),
      text(fact, first(close)),
      text(first(fact), first(close)),
    ],
    fits,
    thread,
  );
}

export const radioWords = wordsPerMinute;

/** For an announcer: who speaks, the fact, the warning, why, what to do, and the fact once more. */
export function radioText(material: Material, fits: (text: string) => boolean): string {
  const { agency, headline, fact, warning, why, close } = material;
  const opening = agency === '' ? 'Penjelasan resmi.' : `Penjelasan resmi dari ${stopped(agency)}`;
  const again = headline === '' ? '' : `Sekali lagi: ${stopped(headline)}`;
  // A bare code such as 1708 is read digit by digit; only in a contact is it surely one.
  const contact = contactLine(material).replace(/(?<![\p{L}\p{N}.,-])\d{3,5}(?![\p{L}\p{N}-])/gu, digitWords);
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

import { modelLanguages } from '../../score/models/language-model.js';
import { languageOf } from '../../score/signals/language.js';
import { readText } from '../../score/text/read-text.js';
import { nusaxLanguages } from '../train/corpora.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

/** Accuracy on the first words of texts kept out of training, and how often Indonesian slang is called otherwise. */
export function languageFigures(readSet: ReadSet): Figure[] {
  const texts = modelLanguages.flatMap((language) => {
    const rows = readSet(`sentiment/nusax-${nusaxLanguages[language]}-valid`) ?? [];
    return rows.map(({ text }) => ({ text, language }));
  });
  const byLength = [3, 5, 8, 12].map((length) =>
    figure(
      'language accuracy',
      `nusax-valid, first ${length} words`,
      texts.length,
      share(texts, ({ text, language }) => {
        return languageOf(readText(text.split(/\s+/).slice(0, length).join(' '))).language === language;
      }),
    ),
  );
  const whole = texts.filter(({ text }) => text.split(/\s+/).length >= 8);
  const ofWhole = share(whole, ({ text, language }) => languageOf(readText(text)).language === language);
  const slang = readSet('sentiment/smsa-valid') ?? [];
  const called = share(slang, ({ text }) => languageOf(readText(text)).language === 'id');
  return [
    ...(texts.length > 0 ? byLength : []),
    ...(whole.length > 0
      ? [figure('language accuracy', 'nusax-valid, whole texts of 8 words and more', whole.length, ofWhole)]
      : []),
    ...(slang.length > 0 ? [figure('called Indonesian', 'smsa-valid', slang.length, called)] : []),
  ];
}

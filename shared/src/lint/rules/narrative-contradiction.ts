import type { Narrative } from '../../narrative.js';
import { sentencesIn } from '../../render/sentences.js';
import { isExpired } from '../../response-rules.js';
import { factualBlocks, findingOf, partName, quote } from '../draft-parts.js';
import { figuresIn, type FigureAt } from '../figures.js';
import type { LintContext, LintFinding, LintRule } from '../lint-types.js';
import { contentWords, nameWords } from '../word-runs.js';

/** Two words beyond the unit show that both figures are of the same thing. */
const sharedForFigures = 2;
/** One statement affirmed and denied has nearly all its words in common. */
const sharedForDenial = 3;
const shareForDenial = 0.6;

const denying = /(?<!\p{L})(?:tidak|bukan|belum|tak|tanpa|dilarang|batal|dibatalkan)(?!\p{L})/giu;
const isDenied = (text: string): boolean => (text.match(denying)?.length ?? 0) % 2 === 1;

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** The figure of a sentence that the narrative gives otherwise; null where it also gives this one. */
function otherFigure(sentence: string, figure: FigureAt, statement: string): string | null {
  const same = figuresIn(statement).filter(({ unit }) => unit === figure.unit);
  if (figure.unit === '' || same.some(({ value }) => value === figure.value)) return null;
  const words = contentWords(sentence);
  words.delete(figure.unit);
  const rival = sentencesIn(statement).find(
    ({ text }) =>
      figuresIn(text).some(({ unit }) => unit === figure.unit) &&
      sharedOf(words, contentWords(text)) >= sharedForFigures,
  );
  const found = rival && figuresIn(rival.text).find(({ unit }) => unit === figure.unit);
  return found ? rival.text.slice(found.start, found.end) : null;
}

/** The sentence of a narrative that says the opposite; null where none does. */
function opposite(sentence: string, statement: string, names: ReadonlySet<string>): string | null {
  const words = contentWords(sentence);
  const rival = sentencesIn(statement).find(({ text }) => {
    if (isDenied(text) === isDenied(sentence)) return false;
    const theirs = contentWords(text);
    const shared = sharedOf(words, theirs);
    // Names of the program are in both anyway; without another word in common the sentences are about different things.
    const telling = [...words].filter((word) => theirs.has(word) && !names.has(word)).length;
    return (
      shared >= sharedForDenial &&
      telling >= 2 &&
      shared / Math.min(words.size, theirs.size) >= shareForDenial
    );
  });
  return rival?.text ?? null;
}

type Block = (typeof factualBlocks)[number];

function findInBlock(
  part: Block,
  text: string,
  narrative: Narrative,
  names: ReadonlySet<string>,
): LintFinding[] {
  const place = partName(part);
  const { id, owner, statement } = narrative;
  return sentencesIn(text).flatMap((sentence): LintFinding[] => {
    const bare = sentence.text.replace(/\[\d{1,2}\]/gu, (citation) => ' '.repeat(citation.length));
    const figures = figuresIn(bare).flatMap((figure) => {
      const other = otherFigure(bare, figure, statement);
      if (other === null) return [];
      const span: [number, number] = [sentence.start + figure.start, sentence.start + figure.end];
      return [
        findingOf(
          narrativeContradiction,
          'warn',
          { part, span },
          {
            id: `Berbeda dari narasi ${id} (${owner}): ${place.id} menulis ${quote(text.slice(...span))}, narasi menulis ${quote(other)}. Samakan atau minta narasi diperbarui.`,
            en: `Differs from narrative ${id} (${owner}): ${place.en} says ${quote(text.slice(...span))}, the narrative ${quote(other)}. Align them or ask for its renewal.`,
          },
        ),
      ];
    });
    const denial = opposite(bare, statement, names);
    if (denial === null) return figures;
    const against = findingOf(
      narrativeContradiction,
      'warn',
      { part, span: [sentence.start, sentence.end] },
      {
        id: `Bertentangan dengan narasi ${id} (${owner}), yang menyatakan: ${quote(denial)} Periksa ${place.id}.`,
        en: `Contradicts narrative ${id} (${owner}), which states: ${quote(denial)} Check ${place.en}.`,
      },
    );
    return [...figures, against];
  });
}

function relevant({ liveNarratives, references, now }: LintContext): Narrative[] {
  const all = new Map([...liveNarratives, ...references.narratives].map((item) => [item.id, item]));
  return [...all.values()].filter((item) => !isExpired(item, now));
}

/** One voice over ministries and regions: what is said here agrees with the narratives in force. */
export const narrativeContradiction: LintRule = {
  name: 'narrative-contradiction',
  principle: 'continuity',
  passed: {
    id: 'Selaras dengan narasi tunggal yang berlaku.',
    en: 'Agrees with the shared narratives in force.',
  },
  find: (content, context) => {
    const names = nameWords(context.knownNames);
    return relevant(context).flatMap((narrative) =>
      factualBlocks.flatMap((part) => findInBlock(part, content.blocks[part], narrative, names)),
    );
  },
};

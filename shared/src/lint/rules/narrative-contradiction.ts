import type { Narrative } from '../../narrative.js';
import { sentencesIn } from '../../render/sentences.js';
import { blankCitations, isExpired } from '../../response-rules.js';
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

/** A sentence read once, for it is compared with many. */
interface Statement {
  text: string;
  start: number;
  end: number;
  words: ReadonlySet<string>;
  figures: readonly FigureAt[];
  isDenied: boolean;
}

function statementsOf(text: string): Statement[] {
  return sentencesIn(blankCitations(text)).map((sentence) => ({
    ...sentence,
    words: contentWords(sentence.text),
    figures: figuresIn(sentence.text),
    isDenied: isDenied(sentence.text),
  }));
}

/** The figure that the narrative gives for the same thing; null where it gives none, or this one, too. */
function otherFigure(ours: Statement, figure: FigureAt, theirs: readonly Statement[]): string | null {
  const { unit, value } = figure;
  const sameUnit = theirs.filter(({ figures }) => figures.some((found) => found.unit === unit));
  if (
    unit === '' ||
    sameUnit.some(({ figures }) => figures.some((found) => found.unit === unit && found.value === value))
  )
    return null;
  const words = new Set([...ours.words].filter((word) => word !== unit));
  const rival = sameUnit.find((statement) => sharedOf(words, statement.words) >= sharedForFigures);
  const found = rival?.figures.find((given) => given.unit === unit);
  return rival && found ? rival.text.slice(found.start, found.end) : null;
}

/** The sentence of a narrative that says the opposite; null where none does. */
function opposite(
  ours: Statement,
  theirs: readonly Statement[],
  names: ReadonlySet<string>,
): Statement | null {
  const isOpposite = ({ words, isDenied: theirDenial }: Statement): boolean => {
    if (theirDenial === ours.isDenied) return false;
    const shared = [...ours.words].filter((word) => words.has(word));
    // Names of the program are in both anyway; without other words in common the sentences are about different things.
    const telling = shared.filter((word) => !names.has(word)).length;
    const share = shared.length / Math.min(ours.words.size, words.size);
    return shared.length >= sharedForDenial && telling >= 2 && share >= shareForDenial;
  };
  return theirs.find(isOpposite) ?? null;
}

type Block = (typeof factualBlocks)[number];
type Ours = Statement & { part: Block };

function differences(ours: Ours, { id, owner }: Narrative, theirs: readonly Statement[]): LintFinding[] {
  const place = partName(ours.part);
  return ours.figures.flatMap((figure) => {
    const other = otherFigure(ours, figure, theirs);
    if (other === null) return [];
    const written = quote(ours.text.slice(figure.start, figure.end));
    const span: [number, number] = [ours.start + figure.start, ours.start + figure.end];
    return [
      findingOf(
        narrativeContradiction,
        'warn',
        { part: ours.part, span },
        {
          id: `Berbeda dari narasi ${id} (${owner}): ${place.id} menulis ${written}, narasi menulis ${quote(other)}. Samakan atau minta narasi diperbarui.`,
          en: `Differs from narrative ${id} (${owner}): ${place.en} says ${written}, the narrative ${quote(other)}. Align them or ask for its renewal.`,
        },
      ),
    ];
  });
}

function denial({ part, start, end }: Ours, { id, owner }: Narrative, { text }: Statement): LintFinding {
  const place = partName(part);
  return findingOf(
    narrativeContradiction,
    'warn',
    { part, span: [start, end] },
    {
      id: `Bertentangan dengan narasi ${id} (${owner}), yang menyatakan: ${quote(text)} Periksa ${place.id}.`,
      en: `Contradicts narrative ${id} (${owner}), which states: ${quote(text)} Check ${place.en}.`,
    },
  );
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
  find: ({ blocks }, context) => {
    const names = nameWords(context.knownNames);
    const all = factualBlocks.flatMap((part) =>
      statementsOf(blocks[part]).map((ours): Ours => ({ ...ours, part })),
    );
    return relevant(context).flatMap((narrative) => {
      const theirs = statementsOf(narrative.statement);
      return all.flatMap((ours) => {
        const against = opposite(ours, theirs, names);
        return [
          ...differences(ours, narrative, theirs),
          ...(against ? [denial(ours, narrative, against)] : []),
        ];
      });
    });
  },
};

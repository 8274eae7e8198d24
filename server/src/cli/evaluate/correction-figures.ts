import { correctionSchema, saidFrom, type Correction } from '@tanggap/shared/correction';
import { ruleSignals } from '@tanggap/shared/rules/analyst-rule';
import { z } from 'zod';
import { defaultPrograms } from '../../programs/default-programs.js';
import { createScorer } from '../../score/index.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';
import { placeAll } from './group-figures.js';

const set = 'corrections';
/** Any moment does: the default programs only take their end date from it. */
const now = '2026-01-01T00:00:00.000Z';

/** How far scorer and grouper, as they are now, agree with the labels of an export of the model page. */
export function correctionFigures(readSet: ReadSet): Figure[] {
  const rows = readSet(set);
  if (!rows) return [];
  const labels = newestOfEach(readLabels(rows));
  return [...signalFigures(labels), ...pairFigures(labels)];
}

function readLabels(rows: readonly unknown[]): Correction[] {
  const { data, error } = z.array(correctionSchema).safeParse(rows);
  if (error)
    throw new Error(
      `expected ${set}.jsonl as the model page exports it (JSON Lines):\n${z.prettifyError(error)}`,
    );
  return data.filter(({ isWithdrawn }) => !isWithdrawn);
}

/** People change their minds: of labels for the same text only the newest counts. */
function newestOfEach(labels: readonly Correction[]): Correction[] {
  const oldestFirst = labels.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const keyOf = ({ judged, textHash, otherText }: Correction) => `${judged}\n${textHash}\n${otherText}`;
  return [...new Map(oldestFirst.map((label) => [keyOf(label), label])).values()];
}

function signalFigures(labels: readonly Correction[]): Figure[] {
  const scorer = createScorer({ programs: defaultPrograms(now) });
  const isSaid = ({ id, text }: Correction, signal: (typeof ruleSignals)[number]) =>
    scorer.assess({ id, text, titleLength: 0, url: null, standing: 'public' }).scores[signal] >= saidFrom;
  return ruleSignals.flatMap((signal) => {
    const own = labels.filter(({ judged }) => judged === signal);
    return bothWays(own, (row) => isSaid(row, signal), [`${signal} found`, `${signal} ≥ .5 (few is right)`]);
  });
}

function pairFigures(labels: readonly Correction[]): Figure[] {
  const pairs = labels.filter(({ otherText }) => otherText !== null);
  const texts = [...new Set(pairs.flatMap(({ text, otherText }) => [text, otherText ?? '']))];
  const stories = placeAll(texts);
  const storyOf = new Map(texts.map((text, at) => [text, stories[at]]));
  const isTogether = ({ text, otherText }: Correction) => storyOf.get(text) === storyOf.get(otherText ?? '');
  return bothWays(pairs, isTogether, ['pairs put together', 'pairs put together (few is right)']);
}

/** How often the machine says so where people say so, and where they say the contrary. */
function bothWays(
  labels: readonly Correction[],
  isSaid: (label: Correction) => boolean,
  [whereSo, whereNot]: readonly [string, string],
): Figure[] {
  const parts = [
    { name: whereSo, of: `${set}, people say so`, rows: labels.filter(({ label }) => label) },
    { name: whereNot, of: `${set}, people say not`, rows: labels.filter(({ label }) => !label) },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, of, rows }) => figure(name, of, rows.length, share(rows, isSaid)));
}

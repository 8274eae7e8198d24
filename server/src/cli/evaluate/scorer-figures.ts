import type { Assessment } from '@tanggap/shared/assessment';
import { defaultPrograms } from '../../programs/default-programs.js';
import { createScorer } from '../../score/index.js';
import { calibrationError, macroWithInterval } from '../train/metrics.js';
import { scamFigures } from './scam-figures.js';
import type { Scored } from './scored.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

/** Any moment does: the default programs only take their end date from it. */
const now = '2026-01-01T00:00:00.000Z';

/** What the whole scorer does: false flags on criticism first, then each score against labels or innocent texts. */
export function scorerFigures(readSet: ReadSet): Figure[] {
  const scorer = createScorer({ programs: defaultPrograms(now) });
  const read = (name: string): Scored[] | null =>
    readSet(name)?.map((row, at) => {
      // The title of a claim is its fact-check's, which says outright that it is a scam.
      const title = row.title && !name.startsWith('claims/') ? `${row.title}\n\n` : '';
      const text = title + row.text;
      const input = {
        id: String(at),
        text,
        titleLength: title.length,
        url: null,
        standing: 'public' as const,
      };
      return { row, assessment: scorer.assess(input) };
    }) ?? null;
  const criticism = critical(read('sentiment/sp4n'), 'sp4n, negative');
  const replies = read('stream/mbg-replies');
  const news = read('stream/news-2025');
  return [
    ...criticism,
    ...(replies ? [...falseFlags(replies, 'mbg-replies'), ...shares(replies, 'mbg-replies')] : []),
    ...(news ? falseFlags(news, 'news-2025') : []),
    ...scamFigures(read, replies, news),
    ...hateFigures(read('hate/multilabel')),
    ...hoaxFigures(read('hoax/short-claims-before-2019')),
    ...explained(replies, 'mbg-replies'),
    ...explained(news, 'news-2025'),
  ];
}

function critical(rows: Scored[] | null, set: string): Figure[] {
  return rows
    ? falseFlags(
        rows.filter(({ row }) => row.label === 'negative'),
        set,
      )
    : [];
}

function falseFlags(rows: readonly Scored[], set: string): Figure[] {
  const part = (name: string, isSo: (assessment: Assessment) => boolean) =>
    figure(
      name,
      set,
      rows.length,
      share(rows, ({ assessment }) => isSo(assessment)),
    );
  return [
    part('flagged (few is right)', ({ level }) => level === 'flagged'),
    part('hoax-like ≥ .5 (few is right)', ({ scores }) => scores.hoaxLike >= 0.5),
    part('scam ≥ .5 (few is right)', ({ scores }) => scores.scam >= 0.5),
    part('hate ≥ .5 (few is right)', ({ scores }) => scores.hate >= 0.5),
  ];
}

function shares(rows: readonly Scored[], set: string): Figure[] {
  return (['complaint', 'question', 'abuse'] as const).map((score) =>
    figure(
      `${score} ≥ .5`,
      set,
      rows.length,
      share(rows, ({ assessment }) => assessment.scores[score] >= 0.5),
    ),
  );
}

/** Even rows were read while the lists were written, so only odd ones count. */
function hateFigures(read: Scored[] | null): Figure[] {
  if (!read) return [];
  const rows = read.filter((_, at) => at % 2 === 1);
  const set = 'hate/multilabel, odd rows';
  const clean = rows.filter(({ row }) => (row.labels ?? []).length === 0);
  const isAbusive = ({ scores }: Assessment) => scores.abuse >= 0.5;
  const isHateful = ({ scores }: Assessment) => scores.hate >= 0.5;
  const isEither = (assessment: Assessment) => isAbusive(assessment) || isHateful(assessment);
  const against = (labels: readonly string[], isSo: (assessment: Assessment) => boolean) =>
    macroWithInterval(
      rows.map(({ row }) => String(labels.some((label) => row.labels?.includes(label)))),
      rows.map(({ assessment }) => String(isSo(assessment))),
    );
  return [
    figure('abuse macro-F1', set, rows.length, against(['Abusive'], isAbusive)),
    figure('hate or abuse macro-F1', set, rows.length, against(['HS', 'Abusive'], isEither)),
    figure('hate against a group macro-F1', set, rows.length, against(['HS_Religion', 'HS_Race'], isHateful)),
    figure('all hate labels macro-F1', set, rows.length, against(['HS'], isHateful)),
    figure(
      'hate or abuse on clean texts (few is right)',
      set,
      clean.length,
      share(clean, ({ assessment }) => isEither(assessment)),
    ),
  ];
}

/** Said only where the score reaches .5; earlier and later years apart, because styles change. */
function hoaxFigures(rows: Scored[] | null): Figure[] {
  if (!rows) return [];
  const isLater = ({ row }: Scored) => Number(row.date?.slice(-2)) >= 18;
  return [
    ...hoaxPart(
      rows.filter((one) => !isLater(one)),
      'short-claims, to 2017',
    ),
    ...hoaxPart(rows.filter(isLater), 'short-claims, from 2018'),
  ];
}

function hoaxPart(rows: readonly Scored[], set: string): Figure[] {
  const sure = rows.filter(({ assessment }) => assessment.scores.hoaxLike >= 0.5);
  const isHoax = ({ row }: Scored) => row.label === 'hoax';
  const stated = sure.map(({ assessment }) => assessment.scores.hoaxLike);
  return [
    figure('hoax-like share said with certainty', set, rows.length, sure.length / Math.max(1, rows.length)),
    figure('hoax-like accuracy when certain', set, sure.length, share(sure, isHoax)),
    figure('hoax-like ECE when certain', set, sure.length, calibrationError(stated, sure.map(isHoax))),
  ];
}

/** A score above zero must have a finding of its signal that speaks for it. */
function explained(rows: readonly Scored[] | null, set: string): Figure[] {
  if (!rows) return [];
  const claims = rows.flatMap(({ assessment }) =>
    scoreNames
      .filter((name) => assessment.scores[name] > 0)
      .map((name) => assessment.findings.some(({ signal, weight }) => signal === name && weight > 0)),
  );
  return [
    figure(
      'scores explained by a finding',
      set,
      claims.length,
      share(claims, (isSo) => isSo),
    ),
  ];
}

const scoreNames = [
  'relevance',
  'claim',
  'scam',
  'hoaxLike',
  'hate',
  'abuse',
  'complaint',
  'question',
] as const;

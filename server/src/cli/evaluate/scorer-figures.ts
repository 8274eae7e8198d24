import type { Assessment } from '@tanggap/shared/assessment';
import { defaultPrograms } from '../../programs/default-programs.js';
import { createScorer } from '../../score/index.js';
import type { CorpusRow } from '../train/corpora.js';
import { f1, macroWithInterval } from '../train/metrics.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

/** Any moment does: the default programs only take their end date from it. */
const now = '2026-01-01T00:00:00.000Z';

interface Scored {
  row: CorpusRow;
  assessment: Assessment;
}

/** What the whole scorer does: false flags on criticism first, then each score against labels or innocent texts. */
export function scorerFigures(readSet: ReadSet): Figure[] {
  const scorer = createScorer({ programs: defaultPrograms(now) });
  const read = (name: string): Scored[] | null =>
    readSet(name)?.map((row, at) => {
      const title = row.title ? `${row.title}\n\n` : '';
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
    ...scamFigures(read('claims/2024-scam'), replies, news),
    ...hateFigures(read('hate/multilabel')),
    ...hoaxFigures(read('hoax/short-claims-before-2019')),
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

/** Recall at the border that lets through one innocent text in a hundred. */
function scamFigures(scams: Scored[] | null, replies: Scored[] | null, news: Scored[] | null): Figure[] {
  if (!scams || !replies) return [];
  const others: [string, Scored[]][] = [['replies', replies]];
  if (news) others.push(['replies and news', [...replies, ...news]]);
  return others.map(([name, rows]) => {
    const scores = rows.map(({ assessment }) => assessment.scores.scam).sort((a, b) => b - a);
    const border = scores[Math.floor(scores.length / 100)] ?? 0;
    const recall = share(scams, ({ assessment }) => assessment.scores.scam > border);
    return figure(`scam recall at 1 % of ${name}`, 'claims/2024-scam', scams.length, recall);
  });
}

function hateFigures(rows: Scored[] | null): Figure[] {
  if (!rows) return [];
  const set = 'hate/multilabel';
  const clean = rows.filter(({ row }) => (row.labels ?? []).length === 0);
  const against = (label: string, score: 'hate' | 'abuse') =>
    macroWithInterval(
      rows.map(({ row }) => String(row.labels?.includes(label) ?? false)),
      rows.map(({ assessment }) => String(assessment.scores[score] >= 0.5)),
    );
  return [
    figure('hate macro-F1', set, rows.length, against('HS', 'hate')),
    figure('abuse macro-F1', set, rows.length, against('Abusive', 'abuse')),
    figure(
      'hate ≥ .5 on clean texts (few is right)',
      set,
      clean.length,
      share(clean, ({ assessment }) => assessment.scores.hate >= 0.5),
    ),
  ];
}

function hoaxFigures(rows: Scored[] | null): Figure[] {
  if (!rows) return [];
  const set = 'hoax/short-claims-before-2019';
  const truth = rows.map(({ row }) => row.label ?? '');
  const guess = rows.map(({ assessment }) => (assessment.scores.hoaxLike >= 0.5 ? 'hoax' : 'not-hoax'));
  const found = rows.filter((_, at) => guess[at] === 'hoax');
  return [
    figure('hoax-like F1 of hoaxes', set, rows.length, f1(truth, guess, 'hoax')),
    figure(
      'hoax-like precision',
      set,
      found.length,
      share(found, ({ row }) => row.label === 'hoax'),
    ),
  ];
}

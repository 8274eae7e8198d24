import { withInterval, type Interval } from '../train/metrics.js';
import { figure, type Figure } from './figure.js';
import type { Scored } from './scored.js';

type Read = (name: string) => Scored[] | null;

/** Words from which on a message counts as long. */
const longFrom = 41;

/**
 * Recall at the border that one innocent text in a hundred passes, of each kind and of all together, and at the borders
 * the product uses. Lines and weights were chosen on even rows, so only odd rows count, of scams and innocents alike.
 */
export function scamFigures(read: Read, replies: Scored[] | null, news: Scored[] | null): Figure[] {
  const scams = odd(read('claims/2024-scam'));
  if (!scams) return [];
  const kinds: [string, Scored[] | null][] = [
    ['replies', replies],
    ['news articles', news],
    ['complaint tweets', read('sentiment/sp4n')],
    ['reviews and posts', read('sentiment/smsa-valid')],
  ];
  const innocent = kinds.flatMap(([name, rows]) => (rows ? [[name, odd(rows) ?? []] as const] : []));
  const all = ['all of these', innocent.flatMap(([, rows]) => rows)] as const;
  const border = borderOf(all[1]);
  const long = scams.filter(isLong);
  const short = scams.filter((one) => !isLong(one));
  return [
    ...[...innocent, all].map(([name, rows]) =>
      recall(`scam recall at 1 % of ${name}`, odd2024, scams, borderOf(rows)),
    ),
    recall('scam recall at 1 % of all of these', `${odd2024}, to ${longFrom - 1} words`, short, border),
    recall('scam recall at 1 % of all of these', `${odd2024}, longer`, long, border),
    recall('scam recall at 0.5 (flagged)', odd2024, scams, 0.4999),
    ...otherSource(read, border),
  ];
}

const odd2024 = 'claims/2024-scam, odd rows';

/** Circulated texts of another archive whose fact-check speaks of a scam. */
function otherSource(read: Read, border: number): Figure[] {
  const scams = read('claims/factchecks-with-facts')?.filter(({ row }) => scamTitle.test(row.title ?? ''));
  const set = 'claims/factchecks-with-facts, scams by title';
  return scams ? [recall('scam recall at 1 % of all of these', set, scams, border)] : [];
}

const scamTitle =
  /penipuan|phishing|lowongan|loker|undian|hadiah|pinjaman|link|tautan|pendaftaran|rekrutmen/i;

function recall(name: string, set: string, scams: readonly Scored[], border: number): Figure {
  return figure(name, set, scams.length, shareAbove(scams, border));
}

function shareAbove(scams: readonly Scored[], border: number): Interval {
  return withInterval(scams.length, (rows) => {
    const found = rows.filter((row) => (scams[row]?.assessment.scores.scam ?? 0) > border);
    return found.length / Math.max(1, rows.length);
  });
}

function borderOf(rows: readonly Scored[]): number {
  const scores = rows.map(({ assessment }) => assessment.scores.scam).sort((a, b) => b - a);
  return scores[Math.floor(scores.length / 100)] ?? 0;
}

function odd(rows: Scored[] | null): Scored[] | null {
  return rows?.filter((_, at) => at % 2 === 1) ?? null;
}

function isLong({ row }: Scored): boolean {
  return row.text.split(/\s+/).length >= longFrom;
}

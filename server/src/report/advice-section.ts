import type { BreachesReply } from '@tanggap/shared/api-measure';
import type { Fact } from '@tanggap/shared/fact';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { ReportSection, ReportSectionKey } from '@tanggap/shared/report';
import type { ResponseSummary } from '@tanggap/shared/response';
import type { Zone } from '@tanggap/shared/vocabulary';
import { linked, plain, section, storyPath, titleOf, type Traced } from './parts.js';
import { duration, figure, moment, stageWords, time } from './words.js';

export interface OpenWork {
  zone: Zone;
  breaches: BreachesReply;
  inReview: readonly ResponseSummary[];
  expiring: readonly Fact[];
  overdue: readonly HandOffRecord[];
}

const mostEach = 5;
type Breach = BreachesReply['breached'][number];

/** What is open and what falls due next: facts of the desk's own work, in the order of urgency. Nothing is made up. */
export function adviceSection(
  { zone, breaches, inReview, expiring, overdue }: OpenWork,
  key: ReportSectionKey = 'advice',
  title = 'Tindak lanjut yang menunggu',
): ReportSection {
  const lines = [
    ...some(breaches.breached, 'cerita melewati target', '/measure', (one) => [
      titled(one),
      plain(` (${stageWords[one.stage].toLocaleLowerCase('id')}, lewat ${duration(one.overMs)})`),
    ]),
    ...some(breaches.soon, 'cerita segera melewati target', '/measure', (one) => [
      titled(one),
      plain(one.breaksAt === null ? '' : ` (pukul ${time(one.breaksAt, zone)})`),
    ]),
    ...some(
      inReview,
      'tanggapan menunggu persetujuan',
      '/responses?list=in-review',
      ({ id, headline, storyId }) => [linked(`${id} ${headline}`, `/stories/${storyId}/response`)],
    ),
    ...some(overdue, 'penyerahan lewat tenggat', '/hand-offs', ({ id, storyTitle, storyId, dueAt }) => [
      linked(`${id} ${titleOf({ title: storyTitle, exit: null })}`, storyPath(storyId)),
      plain(dueAt === null ? '' : ` (${moment(dueAt, zone)})`),
    ]),
    ...some(expiring, 'fakta perlu diperbarui', '/facts', ({ id, statement, validUntil }) => [
      linked(`${id} ${statement}`, '/facts'),
      plain(` (berlaku sampai ${moment(validUntil, zone)})`),
    ]),
  ];
  const none = [[plain('Tidak ada pekerjaan terbuka yang melewati atau mendekati tenggat.')]];
  return section(key, title, { paragraphs: lines.length > 0 ? lines : none });
}

function titled({ storyId, title, exit }: Breach): Traced {
  return linked(titleOf({ title, exit }), storyPath(storyId));
}

function some<T>(items: readonly T[], noun: string, page: string, words: (item: T) => Traced[]): Traced[][] {
  if (items.length === 0) return [];
  const shown = items
    .slice(0, mostEach)
    .flatMap((item, index) => [plain(index === 0 ? '' : '; '), ...words(item)]);
  const more = items.length > mostEach ? `; dan ${figure(items.length - mostEach)} lagi` : '';
  return [[linked(`${figure(items.length)} ${noun}`, page), plain(': '), ...shown, plain(`${more}.`)]];
}

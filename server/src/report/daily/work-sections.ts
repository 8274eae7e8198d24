import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { maskPrivate } from '@tanggap/shared/masking';
import type { ReportSection } from '@tanggap/shared/report';
import type { Exit, HandOffStatus } from '@tanggap/shared/vocabulary';
import {
  counted,
  exitOf,
  linked,
  plain,
  searchPath,
  section,
  storyPath,
  table,
  titleOf,
  type Traced,
} from '../parts.js';
import { exitWords, figure, moment, percent, time } from '../words.js';
import type { DayFacts } from './day-facts.js';
import { storiesQuery } from './overview-sections.js';

/** Ways out that pass a verdict on a claim. */
const verdicts: readonly string[] = [
  'false-claim',
  'misleading',
  'scam',
  'hate',
  'unproven',
  'accurate',
] satisfies Exit[];

/** Claims decided in the day, and the answers that went out. */
export function answersSection({ answers, decided, zone, from, to }: DayFacts): ReportSection {
  const judged = decided.filter(({ outcome }) => verdicts.includes(outcome));
  const answered = new Map(answers.map((answer) => [answer.response.storyId, answer]));
  const rows = answers.map(({ response, outAt }): Traced[] => [
    linked(titleOf({ title: response.storyTitle, exit: response.exit }), storyPath(response.storyId)),
    plain(response.exit === null ? '–' : exitWords[response.exit]),
    linked(`${response.id}: ${response.headline}`, `/stories/${response.storyId}/response`),
    plain(time(outAt, zone)),
  ]);
  const silent = judged
    .filter(({ story }) => !answered.has(story.id))
    .map(({ story, outcome }): Traced[] => [
      linked(titleOf({ title: story.title, exit: exitOf(story) }), storyPath(story.id)),
      plain(outcome === 'answer' ? '–' : exitWords[outcome]),
      plain('tanpa tanggapan'),
      plain('–'),
    ]);
  const query = storiesQuery(judged.map(({ story }) => story.id));
  return section('answers', 'Klaim yang diputus dan tanggapan', {
    paragraphs: [
      [
        counted(judged.length, 'klaim diputus', searchPath({ from, to, q: query })),
        plain('; '),
        counted(answers.length, 'tanggapan terbit', '/responses?list=published'),
        plain('.'),
      ],
    ],
    table: table(['Klaim', 'Putusan', 'Tanggapan', 'Terbit'], [...rows, ...silent]),
  });
}

const handOffWords: Readonly<Record<HandOffStatus, string>> = {
  prepared: 'Disiapkan',
  filed: 'Diajukan',
  answered: 'Dijawab',
  closed: 'Selesai',
};

function handOffRows(records: readonly HandOffRecord[], zone: DayFacts['zone']): Traced[][] {
  return records.map(({ id, storyId, storyTitle, to, reference, status, dueAt }) => [
    linked(titleOf({ title: storyTitle, exit: null }), storyPath(storyId)),
    linked(id, '/hand-offs'),
    plain(maskPrivate(to)),
    plain(reference === null ? '–' : maskPrivate(reference)),
    plain(handOffWords[status]),
    plain(dueAt === null ? '–' : moment(dueAt, zone)),
  ]);
}

const handOffTitles = ['Perihal', 'Berkas', 'Kepada', 'Nomor', 'Keadaan', 'Tenggat'];

/** Complaints handed to those who can mend what is complained of. */
export function complaintsSection({ handOffs, zone }: DayFacts): ReportSection {
  const ours = handOffs.filter(({ kind }) => kind !== 'press');
  return section('complaints', 'Aspirasi dan keluhan yang diserahkan', {
    paragraphs: [
      ours.length === 0
        ? [plain('Tidak ada keluhan yang diserahkan pada rentang ini.')]
        : [counted(ours.length, 'keluhan diserahkan kepada yang berwenang', '/hand-offs'), plain('.')],
    ],
    table: table(handOffTitles, handOffRows(ours, zone)),
  });
}

export function pressSection({ handOffs, zone }: DayFacts): ReportSection {
  const ours = handOffs.filter(({ kind }) => kind === 'press');
  return section('press', 'Pers dan hak jawab', {
    paragraphs: [
      ours.length === 0
        ? [plain('Tidak ada hak jawab yang disiapkan pada rentang ini.')]
        : [counted(ours.length, 'hak jawab atau koreksi disiapkan untuk redaksi', '/hand-offs'), plain('.')],
    ],
    table: table(handOffTitles, handOffRows(ours, zone)),
  });
}

/** What people ask and nobody has answered in public. */
export function questionsSection({ questions, volume, zone, from, to }: DayFacts): ReportSection {
  const share = volume.mentions === 0 ? 0 : volume.questions / volume.mentions;
  const asked = searchPath({ from, to, q: 'is:question' });
  const rows = questions.map((story): Traced[] => [
    linked(titleOf({ title: story.title, exit: exitOf(story) }), storyPath(story.id)),
    counted(story.matched, '', searchPath({ from, to, q: `is:question ${storiesQuery([story.id])}` })),
    plain(moment(story.firstSeenAt, zone)),
  ]);
  return section('questions', 'Pertanyaan warga', {
    paragraphs: [
      [
        counted(volume.questions, 'sebutan bertanya', asked),
        plain(`, ${percent(share)} dari seluruh sebutan. `),
        plain(
          rows.length === 0
            ? 'Tidak ada pertanyaan yang menunggu jawaban terbuka.'
            : `${figure(rows.length)} cerita terbanyak ditanya dan belum dijawab secara terbuka:`,
        ),
      ],
    ],
    table: table(['Cerita', '#Pertanyaan', 'Sejak'], rows),
  });
}

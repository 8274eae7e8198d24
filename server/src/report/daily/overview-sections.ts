import type { ReportSection } from '@tanggap/shared/report';
import {
  counted,
  exitOf,
  linked,
  plain,
  searchPath,
  section,
  stagePath,
  storyPath,
  table,
  titleOf,
  type Traced,
} from '../parts.js';
import { change, clock, exitWords, figure, listed, longDay, percent, statusWords, time } from '../words.js';
import type { DayFacts, Topic } from './day-facts.js';

export function methodSection({ from, to, zone, now }: DayFacts): ReportSection {
  const window = `${longDay(from, zone)}, ${clock(from, zone)}–${to === now ? time(to, zone) : `24.00\u00a0${zone}`}`;
  return section('method', 'Rentang dan cara menghitung', {
    paragraphs: [
      [plain(`Rentang: ${window}. Angka dihitung pada ${time(now, zone)}.`)],
      [
        plain(
          'Yang dihitung: sebutan terbuka dari sumber yang dipantau, menurut waktu terbitnya. Perubahan dibandingkan dengan jam yang sama sehari sebelumnya. Nada dibaca dari ciri bahasa pertanyaan dan keluhan, bukan dari pribadi penulisnya. Putusan hanya berasal dari petugas; judul cerita yang belum diputus ditulis tanpa kata yang memvonis, ditandai […].',
        ),
      ],
    ],
  });
}

export function summarySection(facts: DayFacts): ReportSection {
  const { volume, flagged, decided, answers, handOffs, from, to } = facts;
  const range = { from, to };
  const press = handOffs.filter(({ kind }) => kind === 'press').length;
  const all = searchPath(range);
  const first: Traced[] = [
    plain('Masuk '),
    counted(volume.mentions, 'sebutan', all),
    plain(` (${change(volume.mentions, volume.mentionsBefore)} dibanding kemarin); `),
    counted(flagged.length, 'cerita ditandai', stagePath('flagged-out', range)),
    plain('; '),
    counted(
      decided.length,
      'diputuskan',
      searchPath({ ...range, q: storiesQuery(decided.map(({ story }) => story.id)) }),
    ),
    plain('; '),
    counted(answers.length, 'tanggapan terbit', '/responses?list=published'),
    plain('; '),
    counted(handOffs.length - press, 'keluhan diserahkan', '/hand-offs'),
    plain('; '),
    counted(press, 'hak jawab', '/hand-offs'),
    plain('.'),
  ];
  if (volume.mentions === 0 && flagged.length === 0) {
    return section('summary', 'Ringkasan', {
      paragraphs: [[plain('Tidak ada sebutan pada rentang ini.')], first],
    });
  }
  return section('summary', 'Ringkasan', { paragraphs: [first, ...urgentLine(facts)] });
}

/** The query language takes several values of a field, parted by commas. */
export const storiesQuery = (ids: readonly string[]): string => `story:${ids.slice(0, 60).join(',')}`;

function urgentLine({ topics }: DayFacts): Traced[][] {
  const urgent = topics.flatMap(({ stories }) => stories).filter(({ urgency }) => urgency >= 0.8);
  if (urgent.length === 0) return [];
  const shown = urgent
    .slice(0, 3)
    .flatMap((story, index): Traced[] => [
      plain(index === 0 ? '' : '; '),
      linked(titleOf({ title: story.title, exit: exitOf(story) }), storyPath(story.id)),
      plain(` (${stateOf(story).toLocaleLowerCase('id')})`),
    ]);
  return [[plain(`${figure(urgent.length)} cerita mendesak: `), ...shown, plain('.')]];
}

type Story = Topic['stories'][number];

/** `Penipuan` once a person decided so, before that how far the desk is. */
export function stateOf({ case: { status, decision } }: Pick<Story, 'case'>): string {
  if (decision && decision.outcome !== 'answer') return exitWords[decision.outcome];
  return status === 'new' ? 'Belum diputus' : statusWords[status];
}

export function topicsSection({ topics, programNames, from, to }: DayFacts): ReportSection {
  const rows = topics.map((topic) => {
    const [first] = topic.stories;
    const isIssue = topic.id.startsWith('I-');
    const page = isIssue ? `/issues/${topic.id}` : storyPath(topic.id);
    const ids = topic.stories.map(({ id }) => id);
    return [
      linked(titleOf({ title: topic.title, exit: first && !isIssue ? exitOf(first) : null }), page),
      plain(listed(topic.programs.map((id) => programNames.get(id) ?? id)) || '–'),
      counted(topic.volume.mentions, '', searchPath({ from, to, q: storiesQuery(ids) })),
      plain(change(topic.volume.mentions, topic.volume.mentionsBefore)),
      plain(toneOf(topic)),
      linked(ids.slice(0, 3).join(', '), first ? storyPath(first.id) : page),
      plain(stateOfTopic(topic)),
    ];
  });
  const titles = ['Isu', 'Program', '#Sebutan', '#Perubahan', 'Nada', 'Cerita utama', 'Keadaan'];
  const none = rows.length === 0 ? [[plain('Tidak ada cerita yang ditandai pada rentang ini.')]] : [];
  return section('topics', 'Isu teratas', {
    paragraphs: none,
    table: table(titles, rows, 'Nada: bagian sebutan yang bertanya atau mengeluh. Kritik bukan kesalahan.'),
  });
}

function toneOf({ questionShare, complaintShare }: Topic): string {
  const parts = [
    ...(questionShare >= 0.05 ? [`tanya ${percent(questionShare)}`] : []),
    ...(complaintShare >= 0.05 ? [`keluh ${percent(complaintShare)}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'netral';
}

function stateOfTopic({ stories, id }: Topic): string {
  const [first] = stories;
  if (!id.startsWith('I-')) return first ? stateOf(first) : '–';
  const decided = stories.filter((story) => exitOf(story) !== null).length;
  return `${figure(decided)} dari ${figure(stories.length)} cerita diputus`;
}

export function volumeSection({ chart, chartTitle }: DayFacts): ReportSection {
  return section('volume', chartTitle, { chart });
}

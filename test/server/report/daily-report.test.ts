import { afterEach, describe, expect, test } from '@jest/globals';
import type { FoundStory } from '@tanggap/shared/api-search';
import type { Report, ReportSection } from '@tanggap/shared/report';
import { makeReport } from '../../../server/src/report/make-report.js';
import type { SearchFilter } from '../../../server/src/store/store.js';
import { aCase, aStorySummary, minutesFrom, noon } from '../../support/builders.js';
import { aHandOff, aPublication, aResponse } from '../../support/respond-builders.js';
import { aReportingDesk, tari, times, type Given, type ReportingDesk } from './reporting-desk.js';

function found(given: Partial<FoundStory> = {}): FoundStory {
  const flagged = aCase();
  return {
    ...aStorySummary({
      id: 'C-1',
      title: 'Bantuan disebut bisa didaftarkan lewat tautan',
      programs: ['blt'],
    }),
    case: { ...flagged, clocks: { ...flagged.clocks, flaggedAt: noon } },
    ...{ matched: 231, spark: Array<number>(30).fill(0), issueId: null },
    ...given,
  };
}

const isAsking = ({ node }: SearchFilter): boolean =>
  node?.kind === 'field' && node.values.includes('question');

/** A busy morning: one large story, half of it questions. */
const busy: Given = {
  search: {
    totals: ({ from, storyIds, node }) => {
      const scale = from < '2026-03-08T17' ? 2 : 1;
      const mentions = storyIds ? 231 : 8_907;
      if (node) return Promise.resolve({ mentions: storyIds ? 23 : 0, stories: 1, questions: 0 });
      return Promise.resolve({ mentions: mentions / scale, stories: 64, questions: storyIds ? 54 : 2_138 });
    },
    stories: (filter) =>
      Promise.resolve({
        stories: isAsking(filter)
          ? [found({ id: 'C-7', title: 'Kapan PKH tahap empat cair?', matched: 61 })]
          : [found()],
        nextCursor: null,
      }),
    timeline: (_filter, edges) =>
      Promise.resolve(edges.slice(1).map((_, index) => ({ mentions: index, questions: 0 }))),
  },
};

describe('a daily report', () => {
  let desk: ReportingDesk;
  afterEach(() => desk.close());

  const of = (report: Report, key: ReportSection['key']) =>
    report.sections.find((section) => section.key === key)!;
  const textOf = ({ paragraphs, table }: ReportSection) =>
    [...paragraphs, ...(table?.rows ?? [])]
      .map((parts) => parts.map(({ text }) => text).join(' '))
      .join('\n');
  const whole = ({ sections }: Report) => sections.map((one) => `${one.title}\n${textOf(one)}`).join('\n');

  test('figures are worded as offices write them, and open what they count', async () => {
    desk = await aReportingDesk(busy);

    const report = await makeReport(desk, tari, { kind: 'daily' });

    const [line] = of(report, 'summary').paragraphs;
    expect(line!.map(({ text }) => text).join('')).toContain('Masuk 8.907 sebutan (+100% dibanding kemarin)');
    expect(line!.find(({ text }) => text === '8.907 sebutan')!.link).toMatch(/^\/issues\?from=2026-03-08T17/);
    expect(textOf(of(report, 'questions'))).toContain('24% dari seluruh sebutan');
    expect(textOf(of(report, 'method'))).toContain('00.00–10.00\u00a0WIB');
    expect(report).toMatchObject({
      day: '2026-03-09',
      from: '2026-03-08T17:00:00.000Z',
      to: noon,
      status: 'draft',
    });
  });

  test('every section of the office format stands, in its order', async () => {
    desk = await aReportingDesk(busy);

    const { sections } = await makeReport(desk, tari, { kind: 'daily' });

    expect(sections.map(({ key }) => key)).toEqual([
      ...['method', 'summary', 'topics', 'volume', 'answers', 'complaints', 'questions', 'press'],
      ...['clocks', 'effect', 'advice', 'sources', 'note'],
    ]);
  });

  test('on a day without anything, then every section says so', async () => {
    desk = await aReportingDesk();

    const report = await makeReport(desk, tari, { kind: 'daily' });

    expect(textOf(of(report, 'summary'))).toContain('Tidak ada sebutan pada rentang ini.');
    expect(textOf(of(report, 'topics'))).toContain('Tidak ada cerita yang ditandai');
    expect(textOf(of(report, 'clocks'))).toContain('Tidak ada tahap yang dimulai');
    expect(textOf(of(report, 'advice'))).toContain('Tidak ada pekerjaan terbuka');
    expect(
      report.sections
        .flatMap(({ paragraphs }) => paragraphs.flat())
        .every(({ text }) => !text.includes('NaN')),
    ).toBe(true);
  });

  test('a topic shows volume, change, tone and how far the desk is', async () => {
    desk = await aReportingDesk(busy);

    const report = await makeReport(desk, tari, { kind: 'daily' });

    const [row] = of(report, 'topics').table!.rows;
    expect(row!.map(({ text }) => text)).toEqual([
      'Bantuan disebut bisa didaftarkan lewat tautan',
      'Bantuan Langsung Tunai',
      '231',
      '+100%',
      'tanya 23%, keluh 10%',
      'C-1',
      'Belum diputus',
    ]);
  });

  test('the running day is hatched, and an answer marks the day it went out', async () => {
    const out = aResponse({
      ...{ status: 'published', programs: ['blt'] },
      publications: [aPublication({ at: minutesFrom(-3 * 24 * 60) })],
    });
    desk = await aReportingDesk({
      ...busy,
      store: (store) => ({ responses: { ...store.responses, published: () => Promise.resolve([out]) } }),
    });

    const { chart } = of(await makeReport(desk, tari, { kind: 'daily' }), 'volume');

    expect(chart!.bars).toHaveLength(30);
    expect(chart!.bars.at(-1)).toMatchObject({ label: '9 Mar sampai 10.00', isRunning: true });
    expect(chart!.bars.filter(({ isRunning }) => isRunning)).toHaveLength(1);
    expect(chart!.bars.at(-4)).toMatchObject({ label: '6 Mar', marks: ['T-1'] });
  });

  test('no title condemns before a person has decided, and private data is masked', async () => {
    const title = '[HOAKS] Bantuan cair, hubungi 081234567890';
    const decision = {
      outcome: 'scam' as const,
      reason: '',
      citations: [],
      handOff: null,
      byId: 'u',
      byName: 'Sari',
      at: noon,
    };
    const decided = found({ id: 'C-2', title, case: { ...found().case, decision } });
    desk = await aReportingDesk({
      search: {
        ...busy.search,
        stories: () => Promise.resolve({ stories: [found({ title }), decided], nextCursor: null }),
      },
    });

    const report = await makeReport(desk, tari, { kind: 'daily' });

    const titles = of(report, 'topics').table!.rows.map(([first]) => first!.text);
    expect(titles).toEqual([
      '[…] Bantuan cair, hubungi 081•••••••••',
      '[HOAKS] Bantuan cair, hubungi 081•••••••••',
    ]);
    expect(whole(report)).not.toContain('Sari');
  });

  test('percentiles carry their target, open work and lower bounds', async () => {
    const hour = 3_600_000;
    desk = await aReportingDesk({
      times: times([
        ...[
          {
            stage: 'flagged-out' as const,
            finished: 33,
            open: 4,
            medianMs: 46 * 60_000,
            p90Ms: 1.52 * hour,
            targetMs: 1.5 * hour,
            isP90LowerBound: true,
            withinTarget: 0.87,
          },
        ],
        { stage: 'held-drafted', finished: 2, open: 1 },
      ]),
    });

    const { table } = of(await makeReport(desk, tari, { kind: 'daily' }), 'clocks');

    expect(table!.rows.map((row) => row.map(({ text }) => text.replaceAll('\u00a0', ' ')))).toEqual([
      ['Diambil – draf', '2', '1', '–', '–', '–', '–'],
      ['Ditandai – terbit', '33', '4', '46 mnt', '≥ 1 j 31 mnt', '1 j 30 mnt *', '87%'],
    ]);
    expect(table!.rows[1]![1]!.link).toContain('stage=flagged-out');
    expect(table!.note).toContain('Yang masih terbuka ikut dihitung');
  });

  test('before and after an answer never stands without its warning', async () => {
    const side = {
      from: noon,
      to: noon,
      mentions: 40,
      perHour: 5,
      questionShare: 0.3,
      withOurFacts: 7,
      withOurFactsShare: 0.17,
    };
    const effect = {
      ...{
        responseId: 'T-1',
        title: 'x',
        storyId: 'C-1',
        outAt: noon,
        hours: 24,
        isThin: false,
        lookedFor: [],
      },
      ...{ before: side, after: side, halvedAfterHours: 3 + 10 / 60 },
    };
    const out = aResponse({ publications: [aPublication({ at: minutesFrom(-60) })] });
    desk = await aReportingDesk({
      effects: [effect],
      store: (store) => ({ responses: { ...store.responses, published: () => Promise.resolve([out]) } }),
    });

    const text = textOf(of(await makeReport(desk, tari, { kind: 'daily' }), 'effect')).replaceAll(
      '\u00a0',
      ' ',
    );

    expect(text).toContain('turun separuh dalam 3 j 10 mnt');
    expect(text).toContain('17% sebutan sesudahnya memuat fakta kami');
    expect(text).toContain('bukan bukti bahwa tanggapan menjadi sebabnya');
  });

  test('what is handed over and what runs late is listed, without names of officers', async () => {
    const late = aHandOff({
      dueAt: minutesFrom(-30),
      status: 'filed',
      steps: [{ status: 'prepared', by: { id: 'u', name: 'Sari Petugas' }, at: minutesFrom(-90), note: '' }],
    });
    desk = await aReportingDesk({
      store: (store) => ({ handOffs: { ...store.handOffs, list: () => Promise.resolve([late]) } }),
    });

    const report = await makeReport(desk, tari, { kind: 'daily' });

    expect(textOf(of(report, 'complaints'))).toContain('H-1');
    expect(textOf(of(report, 'advice'))).toContain('1 penyerahan lewat tenggat');
    expect(whole(report)).not.toContain('Petugas');
  });

  test('when the day is yet to come, then it is refused', async () => {
    desk = await aReportingDesk();

    await expect(makeReport(desk, tari, { kind: 'daily', day: '2026-03-10' })).rejects.toMatchObject({
      code: 'bad-request',
      message: 'expected a day up to today, 2026-03-09, not 2026-03-10',
    });
  });
});

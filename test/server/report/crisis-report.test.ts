import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report, ReportSection } from '@tanggap/shared/report';
import { makeReport } from '../../../server/src/report/make-report.js';
import type { Store } from '../../../server/src/store/store.js';
import { aBatch, aScoredMention, anEntry, minutesFrom, noon } from '../../support/builders.js';
import { aReportingDesk, tari, type ReportingDesk } from './reporting-desk.js';

describe('a crisis report', () => {
  let desk: ReportingDesk;
  beforeEach(async () => {
    desk = await aReportingDesk({
      search: {
        totals: () => Promise.resolve({ mentions: 148, stories: 1, questions: 36 }),
        facets: () =>
          Promise.resolve({
            ...{ program: [], level: [], exit: [], language: [] },
            source: [{ value: 'push', mentions: 148 }],
            region: [{ value: '32', mentions: 20 }],
          }),
      },
    });
    const first = {
      text: 'Kabar bantuan dipotong, hubungi 081234567890',
      publishedAt: minutesFrom(-300),
      seenAt: minutesFrom(-290),
    };
    const mention = aScoredMention({ storyId: 'C-1', mention: first });
    await desk.store.stories.reserveNumbers(1);
    await storeOf(desk).mentions.save(aBatch([mention], { at: minutesFrom(-290) }));
  });
  afterEach(() => desk.close());

  type Whole = ReportingDesk['store'] & Pick<Store, 'mentions'>;
  const storeOf = ({ store }: ReportingDesk) => store as Whole;
  const of = (report: Report, key: ReportSection['key']) =>
    report.sections.find((section) => section.key === key)!;
  const textOf = ({ paragraphs, table }: ReportSection) =>
    [...paragraphs, ...(table?.rows ?? [])]
      .map((parts) => parts.map(({ text }) => text).join(' '))
      .join('\n');

  test('it tells what happened from the first mention on, hour by hour', async () => {
    const report = await makeReport(desk, tari, { kind: 'crisis', about: 'C-1' });

    expect(report).toMatchObject({ from: minutesFrom(-300), to: noon, about: 'C-1', day: '2026-03-09' });
    expect(report.title).toBe('Laporan krisis: Kabar bantuan dipotong, hubungi 081•••••••••');
    expect(textOf(of(report, 'chronology'))).toContain('Sebutan pertama terlihat mesin C-1');
    expect(of(report, 'volume').chart!.bars).toHaveLength(5);
    expect(textOf(of(report, 'situation'))).toContain('Wilayah yang disebut: Jawa Barat 20.');
  });

  test('officers stand in the chronology by their roles', async () => {
    const entry = anEntry({
      storyId: 'C-1',
      kind: 'decided',
      at: minutesFrom(-5),
      actor: { id: tari.id, name: tari.name },
      data: { outcome: 'scam' },
    });
    await desk.store.stories.addNote('C-1', entry);

    const text = textOf(of(await makeReport(desk, tari, { kind: 'crisis', about: 'C-1' }), 'chronology'));

    expect(text).toContain('Diputus: Penipuan analis isu');
    expect(text).not.toContain('Tari');
  });

  test('what only people know is left open and said so', async () => {
    const { table, paragraphs } = of(
      await makeReport(desk, tari, { kind: 'crisis', about: 'C-1' }),
      'messages',
    );

    expect(paragraphs[0]![0]!.text).toContain('perangkat lunak tidak mengetahuinya');
    expect(table!.rows.map((row) => row.map(({ text }) => text))).toContainEqual(['Pesan kunci', '…']);
  });

  test.each([
    ['C-99', 'there is no story C-99'],
    ['I-99', 'there is no issue I-99'],
  ])('when %s is unknown, then it is refused', async (about, message) => {
    await expect(makeReport(desk, tari, { kind: 'crisis', about })).rejects.toMatchObject({
      code: 'not-found',
      message,
    });
  });

  test('when the range ends before it begins, then it is refused', async () => {
    const range = { from: noon, to: minutesFrom(-60) };

    await expect(makeReport(desk, tari, { kind: 'crisis', about: 'C-1', ...range })).rejects.toMatchObject({
      code: 'bad-request',
      details: { field: 'from' },
    });
  });

  test.each([
    ['two days', 2 * 24 * 60, 49, 'jam'],
    ['ten days', 10 * 24 * 60, 11, 'hari'],
    ['a year', 365 * 24 * 60, 53, 'minggu'],
  ])('over %s the chart still fits on paper', async (_name, minutes, most, word) => {
    const report = await makeReport(desk, tari, {
      kind: 'crisis',
      about: 'C-1',
      from: minutesFrom(-minutes),
    });

    const { bars, caption } = of(report, 'volume').chart!;
    expect(bars.length).toBeLessThanOrEqual(most);
    expect(bars.length).toBeGreaterThan(8);
    expect(caption).toContain(`tiap ${word}`);
  });
});

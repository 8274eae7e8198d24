import { reportSummarySchema, type Report, type ReportSection } from '@tanggap/shared/report';

export const aSection = (given: Partial<ReportSection> = {}): ReportSection => ({
  key: 'summary',
  title: 'Ringkasan',
  paragraphs: [],
  table: null,
  chart: null,
  ...given,
});

const plain = (text: string) => ({ text, link: null });

const topics = aSection({
  key: 'topics',
  title: 'Isu teratas',
  table: {
    columns: [
      { title: 'Cerita', isNumber: false },
      { title: 'Sebutan', isNumber: true },
    ],
    rows: [[{ text: 'Pendaftaran lewat tautan', link: '/stories/C-7' }, plain('231')]],
    note: null,
  },
});

const volume = aSection({
  key: 'volume',
  title: 'Sebutan tiap hari',
  chart: {
    caption: 'Arsir: hari yang belum selesai.',
    bars: [
      { label: '18 Nov', value: 40, isRunning: false, marks: ['T-0331'] },
      { label: '19 Nov sampai 15.00', value: 330, isRunning: true, marks: [] },
    ],
    link: '/issues?by=day',
  },
});

export function aReport(given: Partial<Report> = {}): Report {
  return {
    id: 'R-7',
    version: 3,
    kind: 'daily',
    title: 'Laporan harian pemantauan isu',
    day: '2026-11-19',
    from: '2026-11-18T17:00:00.000Z',
    to: '2026-11-19T08:00:00.000Z',
    about: null,
    isDemo: true,
    status: 'draft',
    sections: [
      aSection({ paragraphs: [[plain('Masuk '), { text: '8.907 sebutan', link: '/issues?from=a' }]] }),
      topics,
      volume,
      aSection({ key: 'note', title: 'Catatan penyelia' }),
    ],
    note: '',
    createdBy: { id: 'u-lestari', name: 'Lestari Handayani' },
    createdAt: '2026-11-19T08:04:00.000Z',
    finalBy: null,
    finalAt: null,
    ...given,
  };
}

export const aSummary = (given: Partial<Report> = {}) => reportSummarySchema.parse(aReport(given));

import type { ReportSection } from '@tanggap/shared/report';
import type { OfficeDocument } from '../../../server/src/files/office-document.js';
import { noon } from '../../support/builders.js';

export const plain = (text: string, link: string | null = null) => ({ text, link });

export function aSection(given: Partial<ReportSection> = {}): ReportSection {
  return { key: 'summary', title: 'Ringkasan', paragraphs: [], table: null, chart: null, ...given };
}

/** Thirty days, an answer on the twentieth, the last one still running. */
export function aChart() {
  const bars = Array.from({ length: 30 }, (_, index) => ({
    label: `${index + 1} Nov`,
    value: index === 29 ? 330 : 40 + ((index * 37) % 60),
    isRunning: index === 29,
    marks: index === 19 ? ['T-12'] : [],
  }));
  return { caption: 'Sebutan bantuan tunai sehari, 30 hari.', bars, link: '/issues?program=blt' };
}

export function aTable(rows: number) {
  return {
    columns: [
      { title: 'Cerita', isNumber: false },
      { title: 'Sebutan', isNumber: true },
      { title: 'Putusan', isNumber: false },
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      plain(`Antrean bantuan nomor ${index + 1} di kelurahan`, `/stories/C-${index + 1}`),
      plain(String(1_000 - index)),
      plain('Belum diputus'),
    ]),
    note: 'Diurutkan menurut sebutan.',
  };
}

/** A short paper with every kind of part. */
export function aPaper(given: Partial<OfficeDocument> = {}): OfficeDocument {
  return {
    agency: 'Dinas Kominfo Kota Contoh',
    title: 'Laporan harian pemantauan isu',
    subtitle: 'Meja Humas · Senin, 9 Maret 2026, 00.00–19.00 WIB',
    marks: ['Nomor …/…/2026', 'Sifat: Terbatas', 'DATA CONTOH'],
    sections: [
      aSection({
        paragraphs: [[plain('Masuk '), plain('8.907 sebutan', '/issues?days=1'), plain('; 64 ditandai.')]],
      }),
      aSection({ key: 'topics', title: 'Isu teratas', table: aTable(3) }),
      aSection({ key: 'volume', title: 'Sebutan bantuan tunai, 30 hari', chart: aChart() }),
      aSection({ key: 'note', title: 'Catatan penyelia' }),
    ],
    foot: { left: 'Disusun petugas piket', right: 'Tanggap · dibuat 19.04 WIB' },
    watermark: null,
    origin: 'https://tanggap.kotacontoh.go.id',
    now: noon,
    ...given,
  };
}

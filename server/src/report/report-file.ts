import type { Report, ReportSection } from '@tanggap/shared/report';
import type { OfficeDocument } from '../files/office-document.js';
import { fileRenderer } from '../files/renderer.js';
import type { ReportDeps } from './report-deps.js';
import { clock, longDay, roleWords, time } from './words.js';

export const reportFormats = ['docx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report as it is sent: bytes, media type and the name it is saved under. */
export interface ReportFile {
  bytes: Uint8Array;
  type: string;
  fileName: string;
}

export const documentTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The report as office paper, set in the thread for files. Rejects as `FileRenderer.render`. */
export async function makeReportFile(
  deps: Pick<ReportDeps, 'store' | 'desk' | 'calendar' | 'productOrigin' | 'now'>,
  report: Report,
  format: ReportFormat,
): Promise<ReportFile> {
  const input = await paperOf(deps, report);
  const bytes = await fileRenderer.render({ name: `office.${format}`, input });
  return { bytes, type: documentTypes[format], fileName: `${fileName(report)}.${format}` };
}

/** `laporan-harian-2026-11-19-R-7`: plain letters that any mail program passes on. */
function fileName({ kind, day, id }: Report): string {
  return `laporan-${kind === 'daily' ? 'harian' : 'krisis'}-${day}-${id}`;
}

type Deps = Pick<ReportDeps, 'store' | 'desk' | 'calendar' | 'productOrigin' | 'now'>;

/** Officers stand on it by their roles. */
export async function paperOf(deps: Deps, report: Report): Promise<OfficeDocument> {
  const { desk, store } = deps;
  const { zone } = await deps.calendar();
  const now = deps.now();
  const author = report.createdBy && (await store.users.byId(report.createdBy.id));
  const maker = report.createdBy === null ? 'menurut jadwal' : roleWords[author?.role ?? 'analyst'];
  const read = report.finalBy === null ? 'belum diperiksa penyelia' : 'diperiksa penyelia';
  const end =
    report.to.endsWith('00.000Z') && clock(report.to, zone) === '00.00' ? '24.00' : clock(report.to, zone);
  return {
    agency: desk.agency,
    title: report.title,
    subtitle:
      report.kind === 'daily'
        ? `${desk.unit} · ${longDay(report.from, zone)}, ${clock(report.from, zone)}–${end} ${zone}`
        : `${desk.unit} · ${longDay(report.to, zone)}, ${time(report.to, zone)}`,
    marks: [
      `Nomor …/…/${report.day.slice(0, 4)}`,
      'Sifat: Terbatas',
      ...(report.isDemo ? ['DATA CONTOH'] : []),
    ],
    sections: report.sections.map((section) => withNote(section, report.note)),
    foot: {
      left: `Disusun ${maker} · ${read} · nama petugas diganti peran`,
      right: `Tanggap ${report.id} · dibuat ${time(report.finalAt ?? report.createdAt, zone)}`,
    },
    watermark: report.status === 'final' ? null : 'DRAF',
    origin: deps.productOrigin(),
    now,
  };
}

/** The supervisor's words are kept apart from the sections until the paper is set. */
function withNote(section: ReportSection, note: string): ReportSection {
  if (section.key !== 'note' || note === '') return section;
  const lines = note.split(/\n+/).map((text) => [{ text, link: null }]);
  return { ...section, paragraphs: lines };
}

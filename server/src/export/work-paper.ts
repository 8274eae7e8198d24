import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import { AppError } from '@tanggap/shared/errors';
import type { OfficeDocument } from '../files/office-document.js';
import { fileRenderer } from '../files/renderer.js';
import { linked, plain, section, storyPath, table } from '../report/parts.js';
import { figure, longDay, moment, roleWords } from '../report/words.js';
import type { Store } from '../store/store.js';
import type { ExportWriter } from './export-port.js';
import { workQueryOf, type ExportOrder } from './table-of-job.js';
import { workActs, type WorkAct } from './tables/work-table.js';

export interface WorkPaperDeps {
  store: Pick<Store, 'audit' | 'measure' | 'users' | 'search' | 'programs' | 'stories'>;
  desk: DeskProfile;
  productOrigin(): string;
  now(): string;
}

/** Acts that a paper lists; two thousand are some fifty pages. */
const mostActs = 2_000;

/** An officer's own work as a paper to hand in: how often what was done, then each act. */
export function workPaperWriter(deps: WorkPaperDeps): ExportWriter {
  return async (order, path, { onProgress, signal }) => {
    const acts = await actsOf(deps, order);
    onProgress(0, acts.length);
    signal.throwIfAborted();
    const input = await paperOf(deps, order, acts);
    const bytes = await fileRenderer.render({
      name: order.format === 'pdf' ? 'office.pdf' : 'office.docx',
      input,
    });
    signal.throwIfAborted();
    try {
      await writeFile(path, bytes, { mode: 0o600 });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { rows: acts.length, total: acts.length, bytes: bytes.length, sha256 };
  };
}

async function actsOf(deps: WorkPaperDeps, { request, ownerId }: ExportOrder): Promise<WorkAct[]> {
  const acts: WorkAct[] = [];
  for await (const page of workActs(deps, workQueryOf(request, ownerId, deps.now()))) {
    acts.push(...page);
    if (acts.length > mostActs) {
      throw new AppError(
        'range-refused',
        `a document holds ${mostActs} acts; choose a shorter range, or take CSV or XLSX`,
        { most: mostActs },
      );
    }
  }
  return acts;
}

async function paperOf(
  { desk, store, productOrigin, now }: WorkPaperDeps,
  { request, ownerId }: ExportOrder,
  acts: readonly WorkAct[],
): Promise<OfficeDocument> {
  const { from, to } = workQueryOf(request, ownerId, now());
  const user = await store.users.byId(ownerId);
  const counts = new Map<string, number>();
  for (const { kind } of acts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'id'));
  const summary = kinds.map(([kind, count]) => [plain(kind), plain(figure(count))]);
  const lines = acts.map(({ at, what, subject }) => [
    plain(moment(at, 'WIB')),
    plain(what),
    subject.startsWith('C-') ? linked(subject, storyPath(subject)) : plain(subject),
  ]);
  return {
    agency: desk.agency,
    title: 'Bukti hasil kerja',
    subtitle: `${user?.name ?? ownerId}, ${user ? roleWords[user.role] : 'petugas'} · ${desk.unit} · ${longDay(from, 'WIB')} sampai ${longDay(to, 'WIB')}`,
    marks: ['Nomor …/…/' + to.slice(0, 4), 'Untuk yang bersangkutan'],
    sections: [
      section('method', 'Cara menghitung', {
        paragraphs: [
          [
            plain(
              'Setiap baris adalah satu tindakan yang tercatat atas nama yang bersangkutan dalam catatan yang hanya dapat ditambah. Membaca dan mencari tidak dihitung. Berkas ini hanya dapat dibuat oleh yang bersangkutan sendiri dan bukan penilaian kinerja.',
            ),
          ],
        ],
      }),
      section('summary', 'Ringkasan menurut jenis kegiatan', {
        paragraphs: [[plain(`${figure(acts.length)} kegiatan.`)]],
        table: table(['Jenis kegiatan', '#Jumlah'], summary),
      }),
      section('chronology', 'Daftar kegiatan', { table: table(['Waktu', 'Kegiatan', 'Pokok'], lines) }),
    ],
    foot: {
      left: `${desk.unit} · ${user?.name ?? ownerId}`,
      right: `Tanggap · dibuat ${moment(now(), 'WIB')}`,
    },
    watermark: null,
    origin: productOrigin(),
    now: now(),
  };
}

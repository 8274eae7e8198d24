import { maskPrivate } from '@tanggap/shared/masking';
import type { TimelineKind } from '@tanggap/shared/timeline';
import { sentenceOf } from '../../report/crisis/chronology-section.js';
import type { AuditEntry } from '../../store/store.js';
import { moments, pageSize, tableOf, type Column, type ExportTable } from '../cells.js';
import type { TableDeps } from '../export-deps.js';

/** One act of the officer who asks. */
export interface WorkAct {
  at: string;
  /** What it is counted under in the summary. */
  kind: string;
  what: string;
  subject: string;
  origin: 'catatan cerita' | 'catatan meja';
}

/** Acts of the log that a story's own record tells already, or that are no work result. */
const told = /^(?:story|stories|response|evidence|hand-off|session|audit|search|export):/;

/** Decisions are counted together, whatever they were. */
const kindWord = (kind: TimelineKind): string =>
  kind === 'decided' ? 'Putusan' : sentenceOf({ kind, data: {} });

/** What acts of the log are called; one that is not listed stands as the log has it. */
const words: Readonly<Record<string, string>> = {
  'fact:add': 'Fakta ditambahkan',
  'fact:edit': 'Fakta diperbarui',
  'fact:withdraw': 'Fakta ditarik',
  'narrative:add': 'Narasi disusun',
  'narrative:edit': 'Narasi diperbarui',
  'narrative:withdraw': 'Narasi ditarik',
  'mention:capture': 'Sebutan dicatat',
  'program:propose': 'Perubahan program diusulkan',
  'program:approve': 'Perubahan program disetujui',
  'program:reject': 'Perubahan program ditolak',
  'report:make': 'Laporan disusun',
  'report:refresh': 'Laporan diperbarui',
  'report:note': 'Catatan laporan ditulis',
  'report:finish': 'Laporan diselesaikan',
  'campaign:plan': 'Kampanye direncanakan',
  'campaign:edit': 'Kampanye diubah',
  'campaign:step-done': 'Langkah kampanye selesai',
  'alert:see': 'Peringatan dibuka',
};

const columns: readonly Column<WorkAct>[] = [
  ...moments<WorkAct>('Waktu', ({ at }) => at),
  { title: 'Jenis kegiatan', of: ({ kind }) => kind },
  { title: 'Kegiatan', of: ({ what }) => what },
  { title: 'Pokok', of: ({ subject }) => subject },
  { title: 'Asal catatan', of: ({ origin }) => origin },
];

export interface WorkQuery {
  actorId: string;
  from: string;
  /** Exclusive. */
  to: string;
}

/** The officer's own acts, oldest first: of stories from their records, others from the log. */
export function workTable(deps: Pick<TableDeps, 'store'>, query: WorkQuery): ExportTable {
  return tableOf(columns, {
    total: async () => {
      let count = 0;
      for await (const page of workActs(deps, query)) count += page.length;
      return count;
    },
    pages: () => workActs(deps, query),
  });
}

/** Pages of acts in the order of time. */
export async function* workActs(
  { store }: Pick<TableDeps, 'store'>,
  query: WorkQuery,
): AsyncIterable<WorkAct[]> {
  const acts = (await store.measure.acts(query)).map(({ at, kind, storyId, data }): WorkAct => {
    const what = sentenceOf({ kind, data });
    return {
      at,
      kind: kindWord(kind),
      what,
      subject: storyId,
      origin: 'catatan cerita',
    };
  });
  acts.sort((a, b) => (a.at < b.at ? -1 : 1));
  let next = 0;
  for await (const entries of ownEntries(store, query)) {
    const last = entries.at(-1)?.at ?? query.to;
    const until = acts.findIndex(({ at }, index) => index >= next && at > last);
    const upTo = until === -1 ? acts.length : until;
    const page = [...acts.slice(next, upTo), ...entries.flatMap(actOf)];
    next = upTo;
    if (page.length > 0) yield page.sort((a, b) => (a.at < b.at ? -1 : 1));
  }
  for (; next < acts.length; next += pageSize) yield acts.slice(next, next + pageSize);
}

async function* ownEntries({ audit }: TableDeps['store'], query: WorkQuery): AsyncIterable<AuditEntry[]> {
  let after = 0;
  for (;;) {
    const entries = await audit.ofActor({ ...query, after, limit: pageSize });
    if (entries.length === 0) return;
    yield entries;
    after = entries.at(-1)?.seq ?? after;
    if (entries.length < pageSize) return;
  }
}

function actOf({ at, action, subject }: AuditEntry): WorkAct[] {
  if (told.test(action) || action.endsWith(':read')) return [];
  const kind = words[action] ?? action;
  return [{ at, kind, what: kind, subject: maskPrivate(subject), origin: 'catatan meja' }];
}

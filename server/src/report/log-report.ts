import type { Reporter, ReportDeps } from './report-deps.js';

/** Writes an act on reports into the log; what the schedule does is the desk's own act. */
export async function logReport(
  { store, now }: Pick<ReportDeps, 'store' | 'now'>,
  reporter: Pick<Reporter, 'id' | 'name'> | null,
  action: string,
  subject: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { id, name } = reporter ?? { id: 'schedule', name: 'Jadwal laporan' };
  await store.audit.append({ at: now(), actorId: id, actorName: name, action, subject, data });
}

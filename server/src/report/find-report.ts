import { AppError } from '@tanggap/shared/errors';
import type { Report } from '@tanggap/shared/report';
import type { Store } from '../store/store.js';

type Reports = { store: Pick<Store, 'reports'> };

/** Rejects with `not-found`. */
export async function findReport({ store }: Reports, id: string): Promise<Report> {
  const [report] = await store.reports.get([id]);
  if (!report) throw new AppError('not-found', `there is no report ${id}`, { id });
  return report;
}

/**
 * A draft in the version that its reader saw. Rejects with `not-found`, `wrong-state` for a final one, or
 * `record-changed` (`details.record`).
 */
export async function findDraft(deps: Reports, id: string, version: number): Promise<Report> {
  const report = await findReport(deps, id);
  if (report.status === 'final') {
    throw new AppError('wrong-state', `the report ${id} is final and does not change; make a new one`, {
      status: report.status,
    });
  }
  if (report.version === version) return report;
  throw new AppError('record-changed', `the report ${id} was saved by somebody else`, { record: report });
}

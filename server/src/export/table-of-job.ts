import type { TimelineView } from '@tanggap/shared/api-search';
import { AppError } from '@tanggap/shared/errors';
import type { ExportBody } from '@tanggap/shared/export';
import type { ExportTable } from './cells.js';
import type { TableDeps } from './export-deps.js';
import { readProgramNames } from './program-names.js';
import { auditTable } from './tables/audit-table.js';
import { mentionsTable } from './tables/mentions-table.js';
import { responseTimesTable } from './tables/response-times-table.js';
import { storiesTable } from './tables/stories-table.js';
import { timelineQueryOf, timelineTable } from './tables/timeline-table.js';
import { workTable, type WorkQuery } from './tables/work-table.js';

export type JobDeps = TableDeps & {
  drawTimeline(query: ReturnType<typeof timelineQueryOf>): Promise<TimelineView>;
};

/** What a thread is told to write. */
export interface ExportOrder {
  ownerId: string;
  request: ExportBody;
}

/** Ends are exclusive; what was done in this very moment belongs to the file. */
const justAfter = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

const yearMs = 366 * 86_400_000;

/** The rows that an order asks for. Rejects as what it reads does, for instance with `query-refused`. */
export async function tableOfJob(deps: JobDeps, { request, ownerId }: ExportOrder): Promise<ExportTable> {
  const names = await readProgramNames(deps.store);
  switch (request.kind) {
    case 'mentions':
      return mentionsTable(deps, await deps.readFilter(request.search ?? {}), names);
    case 'stories':
      return storiesTable(deps, await deps.readFilter(request.search ?? {}), names);
    case 'timeline': {
      const query = timelineQueryOf(request);
      return timelineTable(await deps.drawTimeline(query), { split: query.split, programs: names });
    }
    case 'response-times':
      return responseTimesTable(deps, request.measure ?? {}, names);
    case 'audit':
      return auditTable(deps, {
        from: request.from ?? new Date(0).toISOString(),
        to: request.to ?? justAfter(deps.now()),
      });
    case 'my-work':
      return workTable(deps, workQueryOf(request, ownerId, deps.now()));
  }
}

/** Own work of the last year at most, as it is handed in; by default of the last thirty days. */
export function workQueryOf({ from, to }: ExportBody, actorId: string, now: string): WorkQuery {
  const end = to ?? justAfter(now);
  const begin = from ?? new Date(Date.parse(end) - 30 * 86_400_000).toISOString();
  const span = Date.parse(end) - Date.parse(begin);
  if (span <= 0)
    throw new AppError('bad-request', 'expected a range that ends after it begins', { field: 'from' });
  if (span > yearMs) {
    throw new AppError('range-refused', 'own work is written for a year at most; ask year by year', {
      fits: 366,
    });
  }
  return { actorId, from: new Date(begin).toISOString(), to: new Date(end).toISOString() };
}

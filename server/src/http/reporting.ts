import { AppError } from '@tanggap/shared/errors';
import { isWorkingDay } from '@tanggap/shared/work-time';
import { deliver } from '../alert/outbox.js';
import { readCalendar } from '../measure/calendar.js';
import { responseTimes } from '../measure/response-times.js';
import { findBreaches } from '../measure/waiting-work.js';
import type { ReportDeps } from '../report/report-deps.js';
import { measureEffect } from '../search/measure-effect.js';
import type { AppDeps } from './app-deps.js';

type Deps = Pick<AppDeps, 'store' | 'publisher' | 'desk' | 'now' | 'productOrigin' | 'pageUrl'>;

/** Joins what reports are made of: the same figures as the pages show, by the same use cases. */
export function reportDepsOf(deps: Deps): ReportDeps {
  const { store, publisher, desk, now, productOrigin } = deps;
  return {
    ...{ store, publisher, desk, now, productOrigin, isWorkingDay },
    responseTimes: (query) => responseTimes(deps, query),
    breaches: () => findBreaches(deps),
    calendar: () => readCalendar(store.settings),
    effectOf: (id, hours) => measureEffect(deps, id, hours).catch(nullWhereNotOut),
    deliver: (destinationIds, text, link) =>
      deliver(deps, destinationIds, { subject: 'Laporan harian pemantauan isu', text, link }),
  };
}

function nullWhereNotOut(error: unknown): null {
  if (error instanceof AppError && (error.code === 'wrong-state' || error.code === 'not-found')) return null;
  throw error;
}

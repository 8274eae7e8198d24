import { escalateAlerts } from './alert/escalate.js';
import { lookAtSearches } from './alert/look-at-searches.js';
import { sendOutbox } from './alert/outbox.js';
import { sendDeliveries } from './alert/send-deliveries.js';
import type { Chore } from './chores.js';
import type { AppDeps } from './http/app-deps.js';
import { reportDepsOf } from './http/reporting.js';
import { drawLastWeek } from './measure/draw-sample.js';
import { runSchedule } from './report/schedule.js';
import { deskFilter } from './search/read-filter.js';
import { lapseHolds } from './triage/lapse-holds.js';
import type { TriageDeps } from './triage/triage-deps.js';

const lapseEveryMs = 15_000;
const lookEveryMs = 60_000;
const sampleEveryMs = 60_000;
const escalateEveryMs = 60_000;
const sendEveryMs = 10_000;
const scheduleEveryMs = 60_000;
const resumeEveryMs = 30_000;
const hourMs = 3_600_000;

/** Everything that is done by the clock. */
export function choresOf(
  deps: AppDeps,
  triage: TriageDeps,
  housekeep?: (now: string) => Promise<void>,
): Chore[] {
  return [
    ...(housekeep
      ? [{ name: 'clear away what the store need not keep', everyMs: hourMs, run: housekeep }]
      : []),
    { name: 'go on with exports', everyMs: resumeEveryMs, run: () => deps.exports.resume() },
    {
      name: 'fail tests of rules whose process died',
      everyMs: hourMs,
      run: (at) => deps.ruleTests.recover(new Date(Date.parse(at) - hourMs).toISOString()),
    },
    { name: 'lapse holds', everyMs: lapseEveryMs, run: () => lapseHolds(triage).then(() => undefined) },
    {
      name: 'look through saved searches',
      everyMs: lookEveryMs,
      run: (at) =>
        lookAtSearches(
          {
            ...deps,
            readFilter: (params) => deskFilter(deps.store, params, at),
          },
          at,
        ),
    },
    { name: 'draw the weekly sample', everyMs: sampleEveryMs, run: (at) => drawLastWeek(deps, at) },
    {
      name: 'make the daily report',
      everyMs: scheduleEveryMs,
      run: async (at) => {
        await runSchedule(reportDepsOf(deps), at);
      },
    },
    {
      name: 'remove old exports',
      everyMs: hourMs,
      run: async (at) => {
        await deps.exports.expire(at);
      },
    },
    { name: 'escalate alerts', everyMs: escalateEveryMs, run: (at) => escalateAlerts(deps, at) },
    {
      name: 'send messages',
      everyMs: sendEveryMs,
      run: async (at) => {
        await sendDeliveries(deps, at);
        await sendOutbox(deps, at);
      },
    },
  ];
}

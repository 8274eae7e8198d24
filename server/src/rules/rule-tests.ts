import { AppError } from '@tanggap/shared/errors';
import type { RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type { Logger } from 'pino';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';
import type { RuleOrder, RuleTests, RuleTrial } from './rules-deps.js';
import { createMeasured } from './measured.js';

interface RuleTestsParts {
  store: Pick<Store, 'ruleTests' | 'audit'>;
  publisher: Pick<Publisher, 'recordChanged'>;
  trial: RuleTrial;
  now: () => string;
  log: Logger;
}

/** Orders that may wait beside the running one. */
const mostWaiting = 5;
/** Progress is kept at most this often. */
const keepEveryMs = 1_000;

interface Run {
  test: RuleTest;
  order: RuleOrder;
  keptAt: number;
}

export function createRuleTests({ store, publisher, trial, now, log }: RuleTestsParts): RuleTests {
  const { ruleTests } = store;
  const waiting: Run[] = [];
  /** Rules whose order is being written. */
  const asking = new Set<string>();
  const abort = new AbortController();
  let running: Promise<void> | null = null;
  let current: Run | null = null;
  const measured = createMeasured(trial, now);

  async function keep(run: Run, change: Partial<RuleTest>): Promise<void> {
    run.test = { ...run.test, ...change, version: run.test.version + 1 };
    run.keptAt = Date.parse(now());
    await ruleTests.put(run.test);
    publisher.recordChanged('rule', run.test.ruleId);
  }

  async function work(): Promise<void> {
    for (let run = waiting.shift(); run && !abort.signal.aborted; run = waiting.shift()) {
      current = run;
      await one(run).catch((error: unknown) => log.error({ err: error }, 'a test of a rule was not kept'));
      current = null;
    }
    running = null;
  }

  async function one(run: Run): Promise<void> {
    await keep(run, { state: 'running' });
    let saving = Promise.resolve();
    let isSaving = false;
    const save = () => {
      isSaving = true;
      saving = keep(run, {})
        .catch((error: unknown) => log.warn({ err: error }, 'the progress of a test was not kept'))
        .finally(() => (isSaving = false));
    };
    try {
      const findings = await trial(run.order, {
        signal: abort.signal,
        onProgress(examined, total) {
          run.test = { ...run.test, examined, total };
          if (!isSaving && Date.parse(now()) - run.keptAt >= keepEveryMs) save();
        },
      });
      await saving;
      await keep(run, { state: 'done', findings, endedAt: now() });
    } catch (error) {
      if (!abort.signal.aborted)
        log.error({ err: error, ruleId: run.test.ruleId }, 'a test of a rule failed');
      await saving;
      await keep(run, { state: 'failed', endedAt: now() });
    }
  }

  return {
    async start(by, order) {
      const { rule, from, to } = order;
      const all = current ? [current, ...waiting] : waiting;
      if (asking.has(rule.id) || all.some(({ test }) => test.ruleId === rule.id))
        throw new AppError('wrong-state', `${rule.id} is being tested already`, { ruleId: rule.id });
      const ahead = waiting.length + asking.size;
      if (ahead >= mostWaiting)
        throw new AppError('too-many-requests', `${ahead} tests wait already; try again in a few minutes`);
      asking.add(rule.id);
      try {
        const test = await ruleTests.add({
          ...{ ruleId: rule.id, wordsVersion: rule.wordsVersion, from, to, by, createdAt: now() },
          ...{ state: 'waiting', examined: 0, total: null, endedAt: null, findings: null },
        });
        waiting.push({ test, order, keptAt: 0 });
        running ??= work();
        return test;
      } finally {
        asking.delete(rule.id);
      }
    },
    measure: measured,
    async recover(before) {
      const until = before === undefined ? {} : { until: before };
      for (const state of ['waiting', 'running']) {
        const { records } = await ruleTests.list({ marks: [`state:${state}`], limit: 100, ...until });
        for (const test of records)
          await ruleTests.put({ ...test, version: test.version + 1, state: 'failed', endedAt: now() });
      }
    },
    async close() {
      abort.abort(new Error('the product stops'));
      waiting.length = 0;
      await running;
    },
  };
}

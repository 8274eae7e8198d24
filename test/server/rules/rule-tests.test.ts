import { expect, test } from '@jest/globals';
import type { RuleFindings } from '@tanggap/shared/rules/analyst-rule';
import { pino } from 'pino';
import { createRuleTests } from '../../../server/src/rules/rule-tests.js';
import { openDesk } from '../../support/desk.js';
import { aStoredRule } from '../../support/rule-builders.js';

test('When two people order the same test at once, then it is tried once', async () => {
  const desk = await openDesk();
  const { store, clock } = desk;
  const findings = { mentions: 0 } as RuleFindings;
  const tests = createRuleTests({
    ...{ store, now: clock.now, log: pino({ level: 'silent' }), publisher: { recordChanged() {} } },
    trial: () => Promise.resolve(findings),
  });
  const rule = aStoredRule();
  const order = { rule, from: clock.now(), to: clock.now() };
  const by = { id: 'u-tari', name: 'Tari Analis' };

  const [first, second] = await Promise.allSettled([tests.start(by, order), tests.start(by, order)]);
  await tests.close();
  const { records } = await store.ruleTests.list({ marks: [`rule:${rule.id}`], limit: 5 });
  await desk.close();

  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'wrong-state' } });
  expect(records).toHaveLength(1);
});

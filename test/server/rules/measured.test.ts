import { expect, test } from '@jest/globals';
import type { RuleFindings } from '@tanggap/shared/rules/analyst-rule';
import { createMeasured } from '../../../server/src/rules/measured.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { aStoredRule } from '../../support/rule-builders.js';

test('A remembered answer is given for its own days only, to the minute', async () => {
  const asked: string[] = [];
  const measure = createMeasured(
    ({ from, to }) => {
      asked.push(`${from} ${to}`);
      return Promise.resolve({ mentions: 0 } as RuleFindings);
    },
    () => noon,
  );
  const order = { rule: aStoredRule(), from: minutesFrom(-60), to: noon };
  const longer = { ...order, from: minutesFrom(-120) };

  await measure(order);
  await measure({ ...order, to: new Date(Date.parse(noon) + 5).toISOString() });
  await measure(longer);

  expect(asked).toEqual([`${order.from} ${order.to}`, `${longer.from} ${longer.to}`]);
});

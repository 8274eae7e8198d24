import { expect, test } from '@jest/globals';
import { stagesOf } from '../../../client/src/features/story/stages.js';
import { aCase } from '../../support/builders.js';

const clocks = {
  publishedAt: '2026-03-09T00:51:19.000Z',
  seenAt: '2026-03-09T00:52:00.000Z',
  flaggedAt: '2026-03-09T03:30:00.000Z',
  heldAt: '2026-03-09T03:33:00.000Z',
  draftedAt: null,
  approvedAt: null,
  outAt: null,
  closedAt: null,
};
const states = (stages: ReturnType<typeof stagesOf>) => stages.map(({ name, state }) => `${name} ${state}`);

test('A held story is on its way to a draft, measured from the hold', () => {
  const stages = stagesOf(aCase({ status: 'held', clocks }));

  expect(states(stages)).toEqual([
    'seen done',
    'flagged done',
    'held done',
    'drafted current',
    'approved ahead',
    'out ahead',
  ]);
  expect(stages[3]?.before).toBe(clocks.heldAt);
});

test('The first clock is the lag between publication and sight', () => {
  expect(stagesOf(aCase({ clocks }))[0]).toMatchObject({ at: clocks.seenAt, before: clocks.publishedAt });
});

test('A stage that a later one overtook is skipped, not waited for', () => {
  const stages = stagesOf(aCase({ status: 'held', clocks: { ...clocks, flaggedAt: null } }));

  expect(states(stages).slice(0, 4)).toEqual([
    'seen done',
    'flagged skipped',
    'held done',
    'drafted current',
  ]);
  expect(stages[2]?.before).toBe(clocks.seenAt);
});

test('A story closed without an answer never enters drafting', () => {
  const closedAt = '2026-03-09T03:40:00.000Z';

  const stages = stagesOf(aCase({ status: 'closed', clocks: { ...clocks, closedAt } }));

  expect(states(stages)).toEqual(['seen done', 'flagged done', 'held done', 'closed done']);
});

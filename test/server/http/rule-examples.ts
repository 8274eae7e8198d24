import type { Desk } from '../../support/desk.js';
import { aRule, aRuleDraft, aRuleTest } from '../../support/rule-builders.js';
import { withId, type Example } from './route-examples.js';

const sets = { matched: 0, flagged: 0, unflagged: 0, raised: 0, criticism: 0 };
const outcomes = { confirmed: 0, criticism: 0, press: 0, dismissed: 0, unproven: 0, open: 0 };

/** Rule U-1 and its finished test B-1 exist before the routes are asked. */
export async function addRuleRecords({ store }: Desk): Promise<void> {
  await store.rules.add(aRule());
  await store.ruleTests.add(
    aRuleTest({
      state: 'done',
      findings: {
        ...{ mentions: 0, ofMentions: 0, isCut: false, ofCriticism: 0, outcomes },
        sets: Object.fromEntries(Object.keys(sets).map((set) => [set, { count: 0, ids: [] }])) as never,
      },
    }),
  );
}

const note = 'Sudah dibahas bersama.';

export const ruleExamples: Record<string, Example> = {
  'get /api/rules': { as: 'analyst', status: 200 },
  'post /api/rules': { as: 'analyst', body: () => aRuleDraft(), status: 201 },
  'get /api/rules/:id': { as: 'analyst', path: () => '/api/rules/U-1', status: 200 },
  'get /api/rules/:id/effect': { as: 'analyst', path: () => '/api/rules/U-1/effect', status: 200 },
  'get /api/rule-tests/:id/stories': {
    as: 'supervisor',
    path: () => '/api/rule-tests/B-1/stories?set=flagged',
    status: 200,
  },
  'post /api/rules/:id/tests': { as: 'analyst', path: () => '/api/rules/U-1/tests', status: 201 },
  'post /api/rules/:id/move': {
    as: 'supervisor',
    path: () => '/api/rules/U-1/move',
    body: () => ({ version: 1, move: 'retire', note }),
    status: 200,
  },
  'patch /api/rules/:id': {
    as: 'analyst',
    path: () => '/api/rules/U-1',
    body: () => ({ version: 2, note, draft: aRuleDraft() }),
    status: 200,
  },
  'get /api/model': { as: 'analyst', status: 200 },
  'get /api/model/fairness': { as: 'supervisor', path: () => '/api/model/fairness?days=90', status: 200 },
  'get /api/model/drift': { as: 'analyst', status: 200 },
  'get /api/corrections': { as: 'analyst', path: () => '/api/corrections?judged=scam', status: 200 },
  'get /api/corrections/counts': { as: 'supervisor', status: 200 },
  'get /api/corrections/export': {
    as: 'analyst',
    path: () => '/api/corrections/export?format=jsonl',
    status: 200,
  },
  'post /api/stories/:id/marks': {
    as: 'officer',
    path: withId('/api/stories/:id/marks'),
    body: () => ({ signal: 'scam', label: true }),
    status: 201,
  },
  // Neither story has a check beside it; test/journeys/confirming-a-claim.test.ts has one that does.
  'post /api/stories/:id/same-claim': {
    as: 'officer',
    path: withId('/api/stories/:id/same-claim'),
    body: () => ({ factCheckId: 'fc-x' }),
    status: 404,
  },
  'delete /api/stories/:id/same-claim': {
    as: 'analyst',
    path: withId('/api/stories/:id/same-claim?factCheckId=fc-x'),
    status: 404,
  },
};

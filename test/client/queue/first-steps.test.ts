import { expect, test } from '@jest/globals';
import { doneSteps } from '../../../client/src/features/queue/first-run/first-steps.js';

const stories = (closed: number) => ({
  lists: { open: 3, urgent: 0, unheld: 3, mine: 0, complaints: 0, press: 0, monitored: 0, closed },
  programs: {},
});
const responses = (lists: Partial<Record<'mine' | 'in-review' | 'approved' | 'published', number>>) => ({
  lists: {
    mine: 0,
    'in-review': 0,
    returned: 0,
    approved: 0,
    published: 0,
    recheck: 0,
    emergency: 0,
    ...lists,
  },
  facts: 0,
  narratives: 0,
  factChecks: 0,
  handOffs: 0,
});
const stepsOf = (...given: Parameters<typeof doneSteps>) => [...doneSteps(...given)];

test('On an untouched desk no step is done', () => {
  expect(stepsOf(stories(0), responses({}))).toEqual([]);
  expect(stepsOf(undefined, undefined)).toEqual([]);
});

test('When a story was closed, then the first step is done', () => {
  expect(stepsOf(stories(1), responses({}))).toEqual(['decide']);
});

test('When an answer was begun, then it counts as a decision too', () => {
  expect(stepsOf(stories(0), responses({ mine: 1 }))).toEqual(['decide', 'write']);
});

test('When a second person approved, then only connecting is left', () => {
  expect(stepsOf(stories(0), responses({ published: 1 }))).toEqual(['decide', 'write', 'approve']);
});

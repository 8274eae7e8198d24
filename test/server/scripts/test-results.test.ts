import { describe, expect, test } from '@jest/globals';
import { filesToTryAgain, outcomeOf } from '../../../scripts/lib/test-results.mjs';

const file = (name: string, tests: Record<string, string>, status?: string) => ({
  name,
  message: `what ${name} says`,
  status: status ?? (Object.values(tests).includes('failed') ? 'failed' : 'passed'),
  assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ testResults });

describe('What a run of the tests comes to', () => {
  test('When all pass, then nothing is run again and the skipped are named', () => {
    const results = report(file('a', { one: 'passed', two: 'pending' }), file('b', { three: 'passed' }));

    expect(filesToTryAgain(results)).toEqual([]);
    expect(outcomeOf(results)).toEqual({ passed: 2, failed: 0, skipped: ['two'], broken: [], unsteady: [] });
  });

  test('When a file fails first and passes alone, then it counts as passed and is named', () => {
    const first = report(file('a', { one: 'failed', two: 'passed' }), file('b', { three: 'passed' }));
    const second = report(file('a', { one: 'passed', two: 'passed' }));

    expect(filesToTryAgain(first)).toEqual(['a']);
    expect(outcomeOf(first, second)).toMatchObject({ passed: 3, failed: 0, unsteady: ['one'] });
  });

  test('When a test fails both times, then it counts as failed', () => {
    const first = report(file('a', { one: 'failed', two: 'passed' }));

    expect(outcomeOf(first, first)).toMatchObject({ passed: 1, failed: 1, unsteady: [] });
  });

  test('When another test fails the second time, then the run fails', () => {
    const first = report(file('a', { one: 'failed', two: 'passed' }));
    const second = report(file('a', { one: 'passed', two: 'failed' }));

    expect(outcomeOf(first, second)).toMatchObject({ passed: 1, failed: 1, unsteady: ['one'] });
  });

  test('When more than five files fail, then none is tried again', () => {
    const results = report(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => file(name, { [name]: 'failed' })));

    expect(filesToTryAgain(results)).toEqual([]);
    expect(outcomeOf(results)).toMatchObject({ passed: 0, failed: 6 });
  });

  test('A file that fails outside its tests counts as one failure', () => {
    const results = report(file('a', {}, 'failed'), file('b', { one: 'passed' }, 'failed'));

    expect(outcomeOf(results)).toMatchObject({
      passed: 1,
      failed: 2,
      broken: [
        { name: 'a', message: 'what a says' },
        { name: 'b', message: 'what b says' },
      ],
    });
  });
});

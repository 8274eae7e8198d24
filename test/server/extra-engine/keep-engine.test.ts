import { afterEach, describe, expect, test } from '@jest/globals';
import type { ExtraEngineState } from '@tanggap/shared/extra-engine';
import { pino } from 'pino';
import {
  ExtraEngineError,
  type ExtraEngine,
  type ExtraText,
} from '../../../server/src/extra-engine/extra-engine.js';
import { keepEngine, mostTexts, type KeptEngine } from '../../../server/src/extra-engine/keep-engine.js';
import { noon } from '../../support/builders.js';
import { until } from '../../support/until.js';

const texts = (count: number): ExtraText[] =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, text: 'transfer', language: 'id' }));
const finding = { signal: 'scam' as const, score: 0.9, span: [0, 8] as [number, number] };
const failing = (code: ConstructorParameters<typeof ExtraEngineError>[0]) => () =>
  Promise.reject(new ExtraEngineError(code, 'uji'));
const never = () => new Promise<never>(() => {});

describe('asking the extra engine', () => {
  const kept: KeptEngine[] = [];
  afterEach(async () => {
    for (const one of kept.splice(0)) await one.stop();
  });

  /** An engine that answers everything, with what a test changes of it. */
  async function keep(change: Partial<ExtraEngine> = {}, restMs = 60_000) {
    const states: ExtraEngineState[] = [];
    const engine = {
      ...{ name: 'uji', perQuestion: 2, atOnce: 2 },
      start: () => Promise.resolve(),
      assess: (asked: readonly ExtraText[]) =>
        Promise.resolve(asked.map(({ id }) => ({ id, findings: [finding] }))),
      stop: () => Promise.resolve(),
      ...change,
    };
    const log = pino({ level: 'silent' });
    const parts = { engine, isOutside: false, now: () => noon, log, budgetMs: 200, restMs };
    const one = keepEngine({ ...parts, onState: (state) => void states.push(state) });
    kept.push(one);
    if (!change.start) await until(() => one.state().state !== 'starting');
    return { one, engine, states };
  }

  test('When it answers, then every text has its hints and the state counts them', async () => {
    const { one, states } = await keep();

    const hints = await one.hints(texts(5));

    expect([...hints.keys()].sort()).toEqual(['t0', 't1', 't2', 't3', 't4']);
    expect(one.state()).toMatchObject({ state: 'running', texts: { answered: 5, hints: 5, skipped: 0 } });
    expect(states.map(({ state }) => state)).toEqual(['running']);
  });

  test('While it starts, then nobody waits for it', async () => {
    const { one } = await keep({ start: never, stop: () => Promise.resolve() });
    kept.pop();

    expect((await one.hints(texts(3))).size).toBe(0);
    expect(one.state()).toMatchObject({ state: 'starting', texts: { skipped: 3 } });
  });

  test('When only some texts are answered in time, then those count and it goes on', async () => {
    const { one, engine } = await keep({ atOnce: 1 });
    const { assess } = engine;
    engine.assess = (asked) =>
      asked.some(({ id }) => id === 't2') ? never() : assess(asked, AbortSignal.any([]));

    const hints = await one.hints(texts(6));

    expect([...hints.keys()]).toEqual(['t0', 't1']);
    expect(one.state()).toMatchObject({ state: 'running', texts: { answered: 2, skipped: 4, failed: 0 } });
  });

  test.each([
    ['never answers', never, 'late'],
    ['refuses', failing('refused'), 'refused'],
    ['cannot be reached', failing('unreachable'), 'unreachable'],
    ['throws something unknown', () => Promise.reject(new TypeError('x')), 'ended'],
  ] as const)('When it %s, then it rests at once and says why', async (_case, assess, failure) => {
    const { one, engine } = await keep({ assess });
    await one.hints(texts(1));
    let asked = 0;
    engine.assess = () => ((asked += 1), Promise.resolve([]));

    await one.hints(texts(1));

    expect(asked).toBe(0);
    expect(one.state()).toMatchObject({ state: 'failing', failure, since: noon });
  });

  test('When the rest is over and it answers again, then it runs again', async () => {
    const { one, engine, states } = await keep({ assess: failing('unreachable') }, 5);
    await one.hints(texts(1));
    engine.assess = (asked) => Promise.resolve(asked.map(({ id }) => ({ id, findings: [] })));

    await until(async () => (await one.hints(texts(1))).size === 1);

    expect(states.map(({ state }) => state)).toEqual(['running', 'failing', 'running']);
  });

  test('When it cannot start, then that is shown and it is tried again', async () => {
    let starts = 0;
    const start = () => (++starts < 3 ? failing('bad-model')() : Promise.resolve());
    const { one, states } = await keep({ start }, 2);

    await until(async () => (await one.hints(texts(1))).size === 1);

    expect(states.map(({ failure }) => failure)).toEqual(['bad-model', null]);
  });

  test('One text with unreadable answers does not switch it off for all others', async () => {
    const { one, engine } = await keep({ assess: failing('bad-answer') });
    for (let round = 0; round < 4; round += 1) await one.hints(texts(1));

    expect(one.state()).toMatchObject({ state: 'running', texts: { failed: 4 } });
    engine.assess = failing('bad-answer');
    await one.hints(texts(1));
    expect(one.state()).toMatchObject({ state: 'failing', failure: 'bad-answer' });
  });

  test('Of a large batch it gets a bounded number of texts', async () => {
    const { one } = await keep();

    await one.hints(texts(500));

    expect(one.state().texts).toMatchObject({ answered: mostTexts, skipped: 500 - mostTexts });
  });

  test('Answers about texts that nobody asked for are not handed on', async () => {
    const { one } = await keep({ assess: () => Promise.resolve([{ id: 'lain', findings: [finding] }]) });

    expect((await one.hints(texts(1))).size).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExtraEngine, ExtraText } from '../../server/src/extra-engine/extra-engine.js';

/** Knows one thing: a text with the word “transfer” fishes for money. */
export interface EngineUnderTest {
  engine: ExtraEngine;
  close(): Promise<void>;
}

const never = new AbortController().signal;
const text = (id: string, words: string): ExtraText => ({ id, text: words, language: 'id' });

/** What the pipeline relies on, whichever engine is set. */
export function extraEngineContract(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(`extra engine: ${name}`, () => {
    let opened: EngineUnderTest;
    beforeAll(async () => {
      opened = await open();
      await opened.engine.start();
    });
    afterAll(() => opened.close());

    test('A text with a sign gets a finding at its place', async () => {
      const words = 'Bantuan cair bila Anda transfer biaya dahulu.';

      const [answer] = await opened.engine.assess([text('a', words)], never);

      expect(answer).toMatchObject({ id: 'a', findings: [{ signal: 'scam' }] });
      const [{ score, span } = { score: 0, span: [0, 0] }] = answer?.findings ?? [];
      expect(score).toBeGreaterThan(0.7);
      expect(score).toBeLessThanOrEqual(1);
      expect(words.slice(...span)).toContain('transfer');
    });

    test('A text without any sign gets an empty answer', async () => {
      expect(await opened.engine.assess([text('a', 'Bantuan cair hari Senin.')], never)).toEqual([
        { id: 'a', findings: [] },
      ]);
    });

    test('Every text of a question is answered under its own id', async () => {
      const texts = ['transfer dulu', 'cair besok', 'transfer lagi'].map((words, at) =>
        text(`t${at}`, words),
      );

      const answers = await opened.engine.assess(texts, never);

      const found = new Map(answers.map(({ id, findings }) => [id, findings.length]));
      expect(found).toEqual(
        new Map([
          ['t0', 1],
          ['t1', 0],
          ['t2', 1],
        ]),
      );
    });

    test.each([
      ['nothing', ''],
      ['blanks', ' \n\t '],
      ['emoji and marks', '🙏🏽‍♀️ \u202E \u0000 transfer \uD83D'],
      ['a very long line', `${'a'.repeat(3_000)} ${'transfer '.repeat(10_000)}`],
    ])('A text of %s is answered with places inside it', async (_case, words) => {
      const [answer] = await opened.engine.assess([text('a', words)], never);

      expect(answer?.id).toBe('a');
      for (const { span } of answer?.findings ?? []) {
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(words.length);
      }
    });

    test('A question that was given up is refused as late', async () => {
      const error = opened.engine.assess([text('a', 'transfer')], AbortSignal.abort());

      await expect(error).rejects.toMatchObject({ name: 'ExtraEngineError', code: 'late' });
    });
  });
}

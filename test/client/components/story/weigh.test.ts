import { describe, expect, test } from '@jest/globals';
import { weighQuestions } from '../../../../client/src/components/story/weigh.js';
import { createFormat } from '../../../../client/src/lib/format.js';
import { id as text } from '../../../../client/src/text/id/index.js';
import { aFactCheck, aStoryDetail } from '../../../support/builders.js';

const ask = (given: Parameters<typeof aStoryDetail>[0]) =>
  Object.fromEntries(
    weighQuestions(aStoryDetail(given), text, createFormat('id', 'WIB')).map(({ about, text: words }) => [
      about,
      words,
    ]),
  );

describe('things to weigh', () => {
  test('every one of them is a question, never a verdict', () => {
    expect(Object.values(ask({})).every((words) => words.endsWith('?'))).toBe(true);
  });

  test('growth asks whether silence is the greater risk, calm whether an answer spreads it', () => {
    expect(ask({ growthShare: 1.8 }).growth).toMatch(/diam lebih berisiko/);
    expect(ask({ growthShare: -0.1 }).growth).toMatch(/justru menyebarkan/);
  });

  test('the share of asking mentions is told', () => {
    expect(ask({ questionShare: 0.31 }).questions).toBe('31% bertanya. Siapa menjawab?');
  });

  test('weak likenesses do not count as checks', () => {
    const weak = { ...aFactCheck(), score: 0.3, level: 'weak' as const };

    expect(ask({ matches: [weak] }).checks).toMatch(/Belum ada periksa fakta/);
    expect(ask({ matches: [{ ...weak, level: 'confident' }] }).checks).toMatch(/^1 periksa fakta mirip/);
  });
});

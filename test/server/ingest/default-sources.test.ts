import { describe, expect, test } from '@jest/globals';
import { sourceSchema } from '@tanggap/shared/source';
import { defaultSources } from '../../../server/src/ingest/default-sources.js';

const sources = defaultSources('2026-11-22T03:00:00.000Z');

describe('The sources of a first installation', () => {
  test('Every source fits the shared schema', () => {
    const faults = sources.flatMap((source) => sourceSchema.safeParse(source).error?.issues ?? []);

    expect(faults).toEqual([]);
  });

  test('Nothing is read before an operator switches it on', () => {
    expect(sources.filter(({ enabled }) => enabled)).toEqual([]);
  });

  test('Ids, names and addresses are unique', () => {
    const addresses = sources.map(({ url, hashtag }) => `${url}#${hashtag ?? ''}`);

    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
    expect(new Set(addresses).size).toBe(sources.length);
  });

  test('Press, public bodies, fact-checkers and networks are all there', () => {
    expect(new Set(sources.map(({ standing }) => standing))).toEqual(
      new Set(['press', 'public-body', 'fact-check', 'public']),
    );
  });

  test('Only the pages of fact-checks are opened, as their ratings stand nowhere else', () => {
    const opened = sources.filter(({ fetchArticles }) => fetchArticles);

    expect(opened.length).toBeGreaterThan(0);
    expect(opened).toEqual(sources.filter(({ standing }) => standing === 'fact-check'));
  });

  test('No source is asked more often than every two minutes', () => {
    expect(Math.min(...sources.map(({ pollEveryMs }) => pollEveryMs))).toBeGreaterThanOrEqual(120_000);
  });

  test('Only encrypted addresses are shipped', () => {
    expect(sources.filter(({ url }) => !/^(https|wss):/.test(url ?? ''))).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Assessment } from '@tanggap/shared/assessment';
import type { Mention, RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { createPipeline, type PipelineStages } from '../../server/src/pipeline.js';

const at = '2026-11-22T03:00:00.000Z';
const source: Source = {
  id: 'warta',
  name: 'Warta Contoh',
  kind: 'feed',
  standing: 'press',
  enabled: true,
  pollEveryMs: 60_000,
  fetchArticles: false,
  createdAt: at,
};
const anItem = (fields: Partial<RawItem> = {}): RawItem => ({
  sourceId: 'warta',
  externalId: 'a1',
  text: 'Bantuan beras cair besok.',
  seenAt: at,
  ...fields,
});
const aMention = (item: RawItem): Mention => ({
  id: 'from-normalise',
  sourceId: item.sourceId,
  sourceName: source.name,
  sourceKind: 'feed',
  standing: source.standing,
  title: null,
  text: item.text,
  url: null,
  author: null,
  language: 'und',
  publishedAt: at,
  dateIsGuessed: false,
  seenAt: at,
  isTruncated: false,
  isDemo: false,
});
const anAssessment = (programs: Assessment['programs']): Assessment => ({
  id: 'm1',
  level: 'watch',
  urgency: 0.2,
  language: 'id',
  programs,
  scores: { relevance: 1, claim: 0, scam: 0, hoaxLike: 0, hate: 0, abuse: 0, complaint: 0, question: 0 },
  stance: { negative: 0, neutral: 1, positive: 0 },
  findings: [],
  unsure: [],
});

function stages(fields: Partial<PipelineStages> = {}): PipelineStages {
  return {
    source: (id) => (id === source.id ? source : undefined),
    normalise: (item) => aMention(item),
    scorer: { assess: () => anAssessment([{ id: 'beras', score: 1, span: [8, 13] }]), watch: () => {} },
    grouper: {
      place: () => ({
        storyId: 'C-7',
        grouping: { kind: 'first', similarity: 1, sharedPhrases: [] },
        groupKey: new Uint8Array(1),
        suggestions: [{ otherId: 'C-3', similarity: 0.6, sharedPhrases: ['beras cair'] }],
      }),
      warm: () => {},
      moved: () => {},
      merged: () => {},
      forgetBefore: () => {},
      size: () => 0,
    },
    stem: ({ original }) => original.toLowerCase(),
    toFactCheck: (item) => ({
      id: item.externalId,
      title: item.text,
      url: null,
      publisher: source.name,
      rating: null,
      publishedAt: null,
    }),
    learn: () => {},
    ...fields,
  };
}

describe('pipeline', () => {
  test('an item about a program becomes a scored mention in a story', () => {
    const batch = createPipeline(stages())([{ id: 'm1', item: anItem() }], at);

    expect(batch.mentions).toHaveLength(1);
    expect(batch.mentions[0]).toMatchObject({
      mention: { id: 'm1', language: 'id' },
      storyId: 'C-7',
      stems: 'bantuan beras cair besok.',
    });
    expect(batch.suggestions).toEqual([
      { storyId: 'C-7', otherId: 'C-3', similarity: 0.6, sharedPhrases: ['beras cair'] },
    ]);
    expect(batch.processed).toEqual(['m1']);
  });

  test('the provinces that a text names, also by a regency, are noted', () => {
    const item = anItem({ text: 'Bantuan beras di Jabar dan Sidoarjo cair besok.' });

    const batch = createPipeline(stages())([{ id: 'm1', item }], at);

    expect(batch.mentions[0]?.regions).toEqual(['32', '35']);
  });

  test('an item about no program is kept without a story', () => {
    const scorer = { assess: () => anAssessment([]), watch: () => {} };

    const batch = createPipeline(stages({ scorer }))([{ id: 'm1', item: anItem() }], at);

    expect(batch.mentions[0]).toMatchObject({ storyId: '', groupKey: null });
  });

  test('an item of a fact-checker is learned as a fact-check, not as a mention', () => {
    const learned: string[] = [];
    const parts = stages({
      source: () => ({ ...source, standing: 'fact-check' }),
      learn: (checks) => learned.push(...checks.map(({ id }) => id)),
    });

    const batch = createPipeline(parts)([{ id: 'm1', item: anItem() }], at);

    expect(batch.mentions).toEqual([]);
    expect(batch.factChecks.map(({ id }) => id)).toEqual(['a1']);
    expect(learned).toEqual(['a1']);
  });

  test('When one item fails in a stage, then it is refused with the reason and the rest goes on', () => {
    const normalise: PipelineStages['normalise'] = (item) => {
      if (item.externalId === 'bad') throw new Error('unreadable');
      return aMention(item);
    };
    const items = ['good', 'bad', 'fine'].map((id) => ({ id, item: anItem({ externalId: id }) }));

    const batch = createPipeline(stages({ normalise }))(items, at);

    expect(batch.mentions.map(({ mention }) => mention.id)).toEqual(['good', 'fine']);
    expect(batch.refused).toEqual([
      { sourceId: 'warta', at, reason: '[pipeline] unreadable', excerpt: 'Bantuan beras cair besok.' },
    ]);
    expect(batch.processed).toEqual(['good', 'bad', 'fine']);
  });

  test('When the source of an item is gone, then the item is refused and says so', () => {
    const batch = createPipeline(stages())([{ id: 'm1', item: anItem({ sourceId: 'gone' }) }], at);

    expect(batch.refused[0]?.reason).toContain('its source was removed');
  });
});

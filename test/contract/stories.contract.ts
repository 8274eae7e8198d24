import { expect, test } from '@jest/globals';
import { aBatch, aFactCheck, aProgram, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function storiesContract(current: CurrentStore): void {
  test('Reserved numbers are never given twice', async () => {
    const first = await current().stories.reserveNumbers(10);
    const second = await current().stories.reserveNumbers(5);
    const third = await current().stories.reserveNumbers(1);

    expect([second - first, third - second]).toEqual([10, 5]);
  });

  test('A story shows the title, scores and route of its most urgent mention', async () => {
    await current().programs.put(aProgram({ priority: 1.2 }));
    const mild = aScoredMention({
      mention: { text: 'Kapan cair? Mohon info.' },
      assessment: { urgency: 0.2 },
    });
    const severe = aScoredMention({
      mention: { text: 'Isi data KTP di tautan ini agar dana cair. Sebarkan!' },
      assessment: { level: 'flagged', urgency: 0.9, scores: { scam: 0.96 } },
    });

    const { stories } = await current().mentions.save(aBatch([mild, severe]));

    expect(stories).toMatchObject([
      {
        id: 'C-1',
        title: 'Isi data KTP di tautan ini agar dana cair.',
        level: 'flagged',
        route: 'answer',
        chips: [{ signal: 'scam', value: 0.96 }],
        mentionCount: 2,
        urgencyParts: { harm: 0.97 * 0.96, priority: 1.2 },
      },
    ]);
    expect(await current().stories.summaries(['C-1'], noon)).toEqual(stories);
  });

  test('Of equally urgent mentions the earliest represents the story', async () => {
    const later = aScoredMention({ mention: { text: 'Kabar kedua' } });
    const earlier = aScoredMention({ mention: { text: 'Kabar pertama', publishedAt: minutesFrom(-5) } });

    const { stories } = await current().mentions.save(aBatch([later, earlier]));

    expect(stories[0]?.title).toBe('Kabar pertama');
  });

  test('A story counts its sources, questions, programs and the hours they came in', async () => {
    const mentions = [
      aScoredMention({
        mention: { sourceKind: 'feed', publishedAt: minutesFrom(-70), seenAt: minutesFrom(-65) },
      }),
      aScoredMention({ assessment: { scores: { question: 0.8 } } }),
      aScoredMention({ assessment: { programs: [{ id: 'pkh', score: 0.9, span: [0, 3] }] } }),
      aScoredMention(),
    ];

    const { stories } = await current().mentions.save(aBatch(mentions));

    expect(stories[0]).toMatchObject({
      sourceKinds: ['feed', 'push'],
      questionShare: 0.25,
      programs: ['blt', 'pkh'],
      firstSeenAt: minutesFrom(-65),
      lastSeenAt: noon,
      buckets: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3],
      bucketsFrom: minutesFrom(-170),
      growthShare: 2,
    });
  });

  test('Growth is null where the hour before had no mention', async () => {
    const { stories } = await current().mentions.save(aBatch([aScoredMention()]));

    expect(stories[0]?.growthShare).toBeNull();
  });

  test('Clocks tell publication, sight and the first flag', async () => {
    const first = aScoredMention({ mention: { publishedAt: minutesFrom(-30), seenAt: minutesFrom(-20) } });
    await current().mentions.save(aBatch([first], { at: minutesFrom(-20) }));
    const flagged = () => aScoredMention({ assessment: { level: 'flagged' } });
    await current().mentions.save(aBatch([flagged()], { at: minutesFrom(-3) }));
    await current().mentions.save(aBatch([flagged()], { at: noon }));

    const [story] = await current().stories.summaries(['C-1'], noon);

    expect(story?.case.clocks).toMatchObject({
      publishedAt: minutesFrom(-30),
      seenAt: minutesFrom(-20),
      flaggedAt: minutesFrom(-3),
    });
  });

  test('Each change of a story gives it a higher revision than any before', async () => {
    const first = await current().mentions.save(
      aBatch([aScoredMention(), aScoredMention({ storyId: 'C-2' })]),
    );
    const second = await current().mentions.save(aBatch([aScoredMention()]));

    const revisions = [...first.stories, ...second.stories].map(({ revision }) => revision);
    expect(new Set(revisions).size).toBe(3);
    expect(Math.max(...revisions)).toBe(second.revision);
    expect(await current().stories.revision()).toBe(second.revision);
  });

  test('A long title is cut at a word', async () => {
    const text = `Warga ${'bertanya tentang bantuan '.repeat(20)}`;

    const { stories } = await current().mentions.save(aBatch([aScoredMention({ mention: { text } })]));

    expect(stories[0]?.title.length).toBeLessThanOrEqual(140);
    expect(stories[0]?.title).toMatch(/ (bertanya|tentang|bantuan)…$/);
  });

  test('Private numbers in a title are masked', async () => {
    const text = 'Hubungi petugas di 081298765432 untuk pencairan';

    const { stories } = await current().mentions.save(aBatch([aScoredMention({ mention: { text } })]));

    expect(stories[0]?.title).not.toContain('81298765432');
  });

  test('Jejak tells how a story began and what changed', async () => {
    await current().mentions.save(aBatch([aScoredMention()]));
    const matches = [{ id: 'fc-1', score: 0.93, level: 'confident' as const }];
    const worse = aScoredMention({
      mention: { sourceKind: 'feed' },
      assessment: { level: 'flagged', urgency: 0.9, scores: { scam: 0.97 }, matches },
    });

    await current().mentions.save(aBatch([worse]));

    const entries = await current().stories.timeline('C-1');
    expect(entries?.map(({ kind }) => kind).reverse()).toEqual([
      'first-seen',
      'level-changed',
      'urgency-changed',
      'source-joined',
      'matched',
    ]);
    expect(entries?.at(-2)?.data).toEqual({ from: 'watch', to: 'flagged' });
    expect(entries?.every(({ actor, canUndo }) => actor === null && !canUndo)).toBe(true);
  });

  test('Jejak tells once that a story triples within the hour', async () => {
    const burst = (count: number) => aBatch(Array.from({ length: count }, () => aScoredMention()));
    await current().mentions.save(burst(1));

    await current().mentions.save(burst(9));
    await current().mentions.save(burst(9));

    const kinds = (await current().stories.timeline('C-1'))?.map(({ kind }) => kind);
    expect(kinds?.filter((kind) => kind === 'grew')).toHaveLength(1);
  });

  test('An opened story shows its groups, matches and stories like it', async () => {
    const factCheck = aFactCheck();
    const matches = [{ id: factCheck.id, score: 0.7, level: 'suggest' as const }];
    const copy = (similarity: number) =>
      aScoredMention({ grouping: { kind: 'same-text', similarity, sharedPhrases: [] } });
    const suggestion = { storyId: 'C-1', otherId: 'C-2', similarity: 0.6, sharedPhrases: ['dana cair'] };

    await current().mentions.save(
      aBatch(
        [
          aScoredMention({ assessment: { matches } }),
          copy(0.9),
          copy(0.97),
          aScoredMention({ storyId: 'C-2' }),
        ],
        { factChecks: [factCheck], suggestions: [suggestion] },
      ),
    );

    const story = await current().stories.get('C-1', noon);
    expect(story?.representative.assessment.matches).toEqual(matches);
    expect(story?.groups).toMatchObject([
      { kind: 'first', count: 1 },
      { kind: 'same-text', count: 2, lowest: 0.9, highest: 0.97 },
    ]);
    expect(story?.matches).toEqual([{ ...factCheck, score: 0.7, level: 'suggest' }]);
    expect(await current().stories.matches('C-1')).toEqual(matches);
    expect(story?.suggestions).toMatchObject([
      { storyId: 'C-2', similarity: 0.6, sharedPhrases: ['dana cair'] },
    ]);
    expect((await current().stories.get('C-2', noon))?.suggestions).toMatchObject([{ storyId: 'C-1' }]);
  });

  test('An unknown story is null, and its matches none', async () => {
    expect(await current().stories.get('C-404', noon)).toBeNull();
    expect(await current().stories.timeline('C-404')).toBeNull();
    expect(await current().stories.matches('C-404')).toEqual([]);
    expect(await current().stories.summaries(['C-404'], noon)).toEqual([]);
  });

  test('Growth fades though nothing arrives', async () => {
    const burst = Array.from({ length: 12 }, () => aScoredMention({ assessment: { scores: { scam: 0.9 } } }));
    const { stories } = await current().mentions.save(aBatch(burst));

    const faded = await current().stories.refreshGrowth(minutesFrom(130));

    expect(faded).toMatchObject([{ id: 'C-1', urgencyParts: { growth: 0.6 } }]);
    expect(faded[0]?.urgency).toBeLessThan(stories[0]?.urgency ?? 0);
    expect(faded[0]?.revision).toBeGreaterThan(stories[0]?.revision ?? 0);
    expect(await current().stories.refreshGrowth(minutesFrom(131))).toEqual([]);
  });

  test('Growth fades after a pause longer than the hours shown, too', async () => {
    const burst = Array.from({ length: 12 }, () => aScoredMention({ assessment: { scores: { scam: 0.9 } } }));
    await current().mentions.save(aBatch(burst));

    expect(await current().stories.refreshGrowth(minutesFrom(24 * 60))).toMatchObject([{ id: 'C-1' }]);
  });
}

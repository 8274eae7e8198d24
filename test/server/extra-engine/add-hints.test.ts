import { expect, test } from '@jest/globals';
import { noExtraEngine } from '@tanggap/shared/extra-engine';
import { addHints } from '../../../server/src/extra-engine/add-hints.js';
import type { ExtraText } from '../../../server/src/extra-engine/extra-engine.js';
import type { KeptEngine } from '../../../server/src/extra-engine/keep-engine.js';
import type { ExtraFinding } from '../../../server/src/score/extra/apply-extra.js';
import { aBatch, aScoredMention } from '../../support/builders.js';

/** An engine that finds the same in every text. */
function anEngine(...found: ExtraFinding[]) {
  const seen: ExtraText[] = [];
  const kept: KeptEngine = {
    ...{ name: 'uji', state: () => noExtraEngine('off'), stop: () => Promise.resolve() },
    hints(texts) {
      seen.push(...texts);
      return Promise.resolve(new Map(texts.map(({ id }) => [id, found])));
    },
  };
  return { kept, seen };
}

const about = (id: string, text: string, given = {}) =>
  aScoredMention({ mention: { id, text }, assessment: { level: 'quiet', ...given } });
const scam: ExtraFinding = { signal: 'scam', score: 1, span: [0, 8] };

test('Only texts about a watched program are sent, the most urgent first', async () => {
  const { kept, seen } = anEngine();
  const batch = aBatch([
    about('a', 'Bantuan cair besok.', { urgency: 0.2 }),
    about('b', 'Resep sayur asem.', { programs: [] }),
    about('c', 'Bantuan dipotong biaya.', { urgency: 0.5 }),
  ]);

  await addHints(kept, batch);

  expect(seen.map(({ id }) => id)).toEqual(['c', 'a']);
});

test('What is sent is id, language and the masked text, and nothing else', async () => {
  const { kept, seen } = anEngine();

  await addHints(kept, aBatch([about('a', 'Hubungi @budi_saja di 0812-3456-7890 untuk bantuan.')]));

  expect(seen).toHaveLength(1);
  expect(Object.keys(seen[0] ?? {}).sort()).toEqual(['id', 'language', 'text']);
  expect(seen[0]?.text).toBe('Hubungi @b•••••••• di 081•-••••-•••• untuk bantuan.');
});

test('Hints reach the assessment of their mention, and the others stay as they were', async () => {
  const { kept } = anEngine(scam);
  const batch = aBatch([
    about('a', 'Transfer dulu agar bantuan cair.'),
    about('b', 'Sayur asem.', { programs: [] }),
  ]);

  const { mentions } = await addHints(kept, batch);

  expect(mentions[0]?.assessment).toMatchObject({ level: 'watch', withoutRules: { level: 'quiet' } });
  expect(mentions[0]?.assessment.findings.at(-1)).toMatchObject({ rule: 'extra/uji', span: [0, 8] });
  expect(mentions[1]).toBe(batch.mentions[1]);
});

test('Where nothing is about a program, the engine is not asked at all', async () => {
  const { kept, seen } = anEngine(scam);
  const batch = aBatch([about('a', 'Sayur asem.', { programs: [] })]);

  expect(await addHints(kept, batch)).toBe(batch);
  expect(seen).toEqual([]);
});

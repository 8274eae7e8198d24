import { AppError } from '@tanggap/shared/errors';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Collection } from './collection.js';
import { deskId, findEvery, getKnown, withAnyMark } from './desk-reads.js';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { familyNumbers, requireStory } from './family.js';
import { numberOf, storyNumber } from '../story/codes.js';
import { mendEvidence } from '../story/mend-evidence.js';
import type { EvidenceStore } from '../store.js';

export const evidence: Collection<Evidence> = {
  index: 'desk',
  kind: 'evidence',
  fields: ({ id, storyId, at }) => ({
    number: numberOf('E', id),
    at: Date.parse(at),
    marks: [`story:${storyNumber(storyId)}`],
  }),
};

export function evidencePort(engine: Engine): EvidenceStore {
  return {
    add: (given, entry) =>
      engine.write(async (tx) => {
        await requireStory(tx, given.storyId);
        const added = { ...given, id: `E-${await tx.take('evidence', 1)}` };
        tx.put(evidence, added.id, added);
        addEntry(tx, entry);
        return added;
      }),
    put: (given, entry) =>
      engine.write(async (tx) => {
        const stored = await tx.get(evidence, deskId('E', given.id));
        if (!stored) throw new AppError('not-found', `no evidence ${given.id}`, { id: given.id });
        tx.put(evidence, stored.id, mendEvidence(stored, given));
        if (entry) addEntry(tx, entry);
      }),
    get: (ids) => getKnown(engine, evidence, 'E', ids),
    async ofStory(storyId) {
      const family = await familyNumbers(engine, storyNumber(storyId));
      const filter = [withAnyMark(family.map((number) => `story:${number}`))];
      const found = await findEvery(engine, evidence, { filter, sort: [{ number: 'asc' }] });
      return found.map(({ value }) => value);
    },
  };
}

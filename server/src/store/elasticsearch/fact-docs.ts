import type { Fact } from '@tanggap/shared/fact';
import type { Collection } from './collection.js';
import { lapseFields } from './lapse-fields.js';
import { numberOf } from '../story/codes.js';

/** The newest version of each; `words` come along when it is put. */
export const facts: Collection<Fact> = {
  index: 'desk',
  kind: 'fact',
  fields: (fact) => ({
    ...lapseFields(
      fact,
      fact.programs.map((program) => `program:${program}`),
    ),
    number: numberOf('F', fact.id),
    at: Date.parse(fact.updatedAt),
  }),
};

/** Every version, under `<id>/<version>`. */
export const factVersions: Collection<Fact> = {
  index: 'desk',
  kind: 'fact-version',
  fields: ({ id, version }) => ({ marks: [`fact:${id}`], number: version }),
};

import type { Narrative } from '@tanggap/shared/narrative';
import type { Collection } from './collection.js';
import { citeMarks } from './citations.js';
import { lapseFields } from './lapse-fields.js';
import { numberOf } from '../story/codes.js';

/** The newest version of each; `usedBy` is 0 here and counted when it is read. */
export const narratives: Collection<Narrative> = {
  index: 'desk',
  kind: 'narrative',
  fields: (narrative) => ({
    ...lapseFields(narrative, [
      ...narrative.programs.map((program) => `program:${program}`),
      ...(narrative.isWithdrawn ? [] : citeMarks(narrative.facts)),
    ]),
    number: numberOf('N', narrative.id),
    at: Date.parse(narrative.updatedAt),
  }),
};

/** Every version, under `<id>/<version>`. */
export const narrativeVersions: Collection<Narrative> = {
  index: 'desk',
  kind: 'narrative-version',
  fields: ({ id, version }) => ({ marks: [`narrative:${id}`], number: version }),
};

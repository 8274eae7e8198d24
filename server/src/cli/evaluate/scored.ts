import type { Assessment } from '@tanggap/shared/assessment';
import type { CorpusRow } from '../train/corpora.js';

/** A row of a set with what the scorer says of it. */
export interface Scored {
  row: CorpusRow;
  assessment: Assessment;
}

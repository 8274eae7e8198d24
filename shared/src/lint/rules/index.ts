import type { LintRule } from '../lint-types.js';
import { claimInHeadline } from './claim-in-headline.js';
import { claimRepeated } from './claim-repeated.js';
import { danglingCitation } from './dangling-citation.js';
import { emptyBlock } from './empty-block.js';
import { exaggeration } from './exaggeration.js';
import { expiredFact } from './expired-fact.js';
import { factNotFirst } from './fact-not-first.js';
import { hoaxWordBeforeDecision } from './hoax-word-before-decision.js';
import { lengthRule } from './length.js';
import { liveScamLink } from './live-scam-link.js';
import { narrativeContradiction } from './narrative-contradiction.js';
import { noContext } from './no-context.js';
import { noEvidence } from './no-evidence.js';
import { noWayForward } from './no-way-forward.js';
import { partisanWording } from './partisan-wording.js';
import { privatePerson } from './private-person.js';
import { readability } from './readability.js';
import { repeatedSentence } from './repeated-sentence.js';
import { saraWording } from './sara-wording.js';
import { tone } from './tone.js';
import { unfilledPlace } from './unfilled-place.js';

/** In the order in which a writer mends: what is missing, what is unsafe, what is unproven, then how it reads. */
export const rules: readonly LintRule[] = [
  unfilledPlace,
  emptyBlock,
  liveScamLink,
  privatePerson,
  hoaxWordBeforeDecision,
  noEvidence,
  danglingCitation,
  expiredFact,
  claimInHeadline,
  claimRepeated,
  factNotFirst,
  narrativeContradiction,
  exaggeration,
  partisanWording,
  saraWording,
  tone,
  noContext,
  noWayForward,
  lengthRule,
  readability,
  repeatedSentence,
];

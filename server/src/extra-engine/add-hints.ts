import { maskPrivate } from '@tanggap/shared/masking';
import { applyExtra } from '../score/extra/apply-extra.js';
import type { PipelineBatch, ScoredMention } from '../store/store.js';
import type { ExtraText } from './extra-engine.js';
import type { KeptEngine } from './keep-engine.js';

/**
 * The batch with the hints that came in time. Only texts about a watched program are sent, the most urgent first, and
 * masked; masking keeps lengths, so places in the masked text are places in the text.
 */
export async function addHints(kept: KeptEngine, batch: PipelineBatch): Promise<PipelineBatch> {
  const relevant = batch.mentions
    .filter(({ assessment }) => assessment.programs.length > 0)
    .sort((one, other) => other.assessment.urgency - one.assessment.urgency);
  if (relevant.length === 0) return batch;
  const hints = await kept.hints(relevant.map(sent));
  const engine = kept.name;
  const mentions = batch.mentions.map((scored): ScoredMention => {
    const found = hints.get(scored.mention.id);
    if (!found) return scored;
    const textLength = scored.mention.text.length;
    return { ...scored, assessment: applyExtra(scored.assessment, found, { engine, textLength }) };
  });
  return { ...batch, mentions };
}

const sent = ({ mention, assessment }: ScoredMention): ExtraText => ({
  id: mention.id,
  text: maskPrivate(mention.text),
  language: assessment.language,
});

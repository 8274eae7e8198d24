import type { BulkDecideBody } from '@tanggap/shared/api';
import type { BulkDecideReply } from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import { oncePerAddress } from '../respond/archive-citations.js';
import { decideStory, type DecideDeps } from './decide-story.js';
import type { Actor } from './triage-deps.js';

/** The same decision for several stories, one after the other; each succeeds or is refused alone. */
export async function decideMany(
  deps: DecideDeps,
  actor: Actor,
  { stories, ...decision }: BulkDecideBody,
): Promise<BulkDecideReply> {
  // All stories cite the same pages: each is fetched once and kept for every story.
  const together = { ...deps, archivePage: oncePerAddress(deps.archivePage) };
  const reply: BulkDecideReply = { stories: [], refused: [] };
  for (const { id, version } of stories) {
    try {
      reply.stories.push(await decideStory(together, actor, id, { ...decision, version }));
    } catch (error) {
      // An engine that is down would refuse all the rest as well; what was decided before it stays decided.
      if (!(error instanceof AppError) || error.code === 'engine-down') throw error;
      const { code, message, details } = error;
      reply.refused.push({ id, error: { code, message, details } });
    }
  }
  return reply;
}

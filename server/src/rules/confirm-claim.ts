import { AppError } from '@tanggap/shared/errors';
import { longestWording, type FactCheck, type SameClaimReply } from '@tanggap/shared/fact-check';
import { maskPrivate } from '@tanggap/shared/masking';
import type { Role } from '@tanggap/shared/vocabulary';
import { wordingHash } from '../group/claim-text.js';
import type { Store } from '../store/store.js';
import { keepMark, withdrawMark, type CorrectionDeps } from './keep-corrections.js';

export interface ConfirmDeps extends CorrectionDeps {
  store: CorrectionDeps['store'] & Pick<Store, 'factChecks'>;
  publisher: CorrectionDeps['publisher'];
  /** Later mentions are matched with the check as it is now. */
  ingest: { factChecksChanged(factChecks: FactCheck[]): void };
}

interface SameClaim {
  storyId: string;
  factCheckId: string;
  role: Role;
}

/** Since when a story counts as carrying the claim of a check; null where no person said so. */
export function confirmedAt({ wordings = [] }: Pick<FactCheck, 'wordings'>, storyId: string): string | null {
  return wordings.flatMap(({ confirmed }) => confirmed).find((one) => one.storyId === storyId)?.at ?? null;
}

/**
 * A person says that a story carries the claim of a check shown with it: what the story circulates becomes a wording of
 * that claim. Rejects with `not-found` for a story, or a check beside it, that is not there.
 */
export async function confirmClaim(deps: ConfirmDeps, said: SameClaim): Promise<SameClaimReply> {
  const { storyId, factCheckId } = said;
  const at = deps.now();
  const story = await deps.store.stories.get(storyId, at);
  if (!story) throw new AppError('not-found', `expected a known story, got ${storyId}`, { storyId });
  const text = wordingOf(story.representative.text);
  const isShown = story.matches.some(({ id }) => id === factCheckId);
  const wording = { storyId, at, text, hash: wordingHash(text) };
  const check = isShown ? await deps.store.factChecks.addWording(factCheckId, wording) : null;
  if (!check) throw checkNotFound(said);
  await keepMark(deps, { ...said, origin: 'mark', outcome: null }, { judged: 'known', label: true });
  tell(deps, check, storyId);
  return { factCheckId, confirmedAt: at };
}

/** Takes that back, and the wording with it. Rejects with `nothing-to-undo` where nobody had confirmed it. */
export async function takeBackClaim(deps: ConfirmDeps, said: SameClaim): Promise<SameClaimReply> {
  const { storyId, factCheckId } = said;
  const [known] = await deps.store.factChecks.get([factCheckId]);
  if (!known) throw checkNotFound(said);
  if (confirmedAt(known, storyId) === null)
    throw new AppError('nothing-to-undo', `nobody confirmed that ${storyId} carries this claim`, {
      storyId,
      factCheckId,
    });
  const check = await deps.store.factChecks.removeWording(factCheckId, storyId);
  if (!(await isConfirmedElsewhere(deps, said))) await withdrawMark(deps, storyId, 'known');
  if (check) tell(deps, check, storyId);
  return { factCheckId, confirmedAt: null };
}

/** The label says that the claim is known, which another check beside the story may still stand for. */
async function isConfirmedElsewhere({ store, now }: ConfirmDeps, { storyId }: SameClaim): Promise<boolean> {
  const story = await store.stories.get(storyId, now());
  return story?.matches.some((match) => confirmedAt(match, storyId) !== null) ?? false;
}

function tell({ ingest, publisher }: ConfirmDeps, check: FactCheck, storyId: string): void {
  ingest.factChecksChanged([check]);
  publisher.recordChanged('same-claim', storyId);
}

/** Private data masked, cut between words. */
function wordingOf(text: string): string {
  const masked = maskPrivate(text).trim();
  if (masked.length <= longestWording) return masked;
  const cut = masked.slice(0, longestWording);
  return cut.slice(0, Math.max(cut.search(/\s\S*$/), longestWording / 2));
}

function checkNotFound({ storyId, factCheckId }: SameClaim): AppError {
  const message = `expected a check shown beside ${storyId}, got ${factCheckId}`;
  return new AppError('not-found', message, { storyId, factCheckId });
}

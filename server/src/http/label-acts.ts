import type { CorrectionOrigin } from '@tanggap/shared/correction';
import type { StorySummary } from '@tanggap/shared/story';
import type { TimelineKind } from '@tanggap/shared/timeline';
import { keepVerdict, readPair, withdrawLabels, type CorrectionDeps } from '../rules/keep-corrections.js';
import type { AppDeps } from './app-deps.js';
import type { ActiveSession } from './session.js';

type Deps = CorrectionDeps & Pick<AppDeps, 'log'>;

/** Keeping a label never undoes or hides the act that it comes from; a failure is logged. */
async function quietly({ log }: Deps, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => log.error({ err: error }, 'a label of a person was not kept'));
}

/** What decisions say of the scores. */
export function labelDecided(
  deps: Deps,
  { user }: ActiveSession,
  stories: readonly StorySummary[],
): Promise<void> {
  return quietly(deps, async () => {
    for (const {
      id,
      case: { decision },
    } of stories) {
      const judgement = { storyId: id, origin: 'decision' as const, role: user.role };
      await keepVerdict(deps, { ...judgement, outcome: decision?.outcome ?? null });
    }
  });
}

/** The story that a person refused, with the likeness it was suggested for. */
export async function pairRefused(deps: Deps, { user }: ActiveSession, storyId: string, otherId: string) {
  const story = await deps.store.stories.get(storyId, deps.now());
  const likeness =
    story?.suggestions.find((suggestion) => suggestion.storyId === otherId)?.similarity ?? null;
  if (likeness === null) return () => Promise.resolve();
  const judgement = { storyId, otherId, likeness, label: false, outcome: null, role: user.role };
  return readPair(deps, { ...judgement, origin: 'refused-suggestion' });
}

/** Stories that a person puts together; read before they are one. */
export async function pairsMerged(
  deps: Deps,
  { user }: ActiveSession,
  storyId: string,
  otherIds: readonly string[],
) {
  const judgement = { storyId, likeness: null, label: true, outcome: null, role: user.role };
  const keeps = await Promise.all(
    otherIds.map((otherId) => readPair(deps, { ...judgement, otherId, origin: 'merge' })),
  );
  return () =>
    quietly(deps, async () => {
      for (const keep of keeps) await keep();
    });
}

/** The two stories that a person made of one. */
export function labelSplit(
  deps: Deps,
  { user }: ActiveSession,
  storyId: string,
  stories: readonly StorySummary[],
) {
  return quietly(deps, async () => {
    const other = stories.find(({ id }) => id !== storyId);
    if (!other) return;
    const judgement = {
      storyId,
      otherId: other.id,
      likeness: null,
      label: false,
      outcome: null,
      role: user.role,
    };
    await (
      await readPair(deps, { ...judgement, origin: 'split' })
    )();
  });
}

const origins: Partial<Readonly<Record<TimelineKind, CorrectionOrigin>>> = {
  decided: 'decision',
  merged: 'merge',
  split: 'split',
};

/** The labels of the act that an undo takes back; read before it does. */
export async function labelsUndone(deps: Deps, storyId: string) {
  const act = (await deps.store.stories.timeline(storyId))?.find(({ canUndo }) => canUndo);
  const origin = act && origins[act.kind];
  if (!origin) return () => Promise.resolve();
  return () => quietly(deps, () => withdrawLabels(deps, storyId, { origin, since: act.at }));
}

/** A second look that came to another end than the first takes its place in what people say of the scores. */
export function labelSecondLook(
  deps: Deps & Pick<AppDeps, 'store'>,
  { user }: ActiveSession,
  itemId: string,
): Promise<void> {
  return quietly(deps, async () => {
    const [item] = await deps.store.qualityItems.get([itemId]);
    if (!item?.second || item.second.outcome === item.firstOutcome) return;
    const { outcome } = item.second;
    await keepVerdict(deps, { storyId: item.storyId, origin: 'second-look', outcome, role: user.role });
  });
}

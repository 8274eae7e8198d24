import type { StoryPage } from '@tanggap/shared/api';
import type { CaseStatus } from '@tanggap/shared/vocabulary';
import type { MeasureStore } from '../store/store.js';
import type { MeasureDeps } from './measure-deps.js';

type Flagged = Awaited<ReturnType<MeasureStore['openCases']>>[number];
type Holder = NonNullable<Flagged['holder']>;

/** Work that somebody began is open work whatever its level; of the rest only what is flagged waits for anybody. */
export const begun: CaseStatus[] = ['held', 'drafting', 'in-review', 'approved'];

const pageSize = 200;

/** One for each story that somebody holds, flagged or not: who took a quiet one has it in hand all the same. */
export async function holdersOf({ store, now }: MeasureDeps, flagged: readonly Flagged[]): Promise<Holder[]> {
  const held = new Map(flagged.map(({ storyId, holder }) => [storyId, holder]));
  const viewer = { userId: '', now: now() };
  let cursor: string | null = null;
  do {
    const page: StoryPage = await store.stories.list(
      { status: begun, sort: 'urgency', limit: pageSize, ...(cursor !== null && { cursor }) },
      viewer,
    );
    for (const {
      id,
      case: { holder },
    } of page.stories)
      held.set(id, holder && { id: holder.userId, name: holder.name });
    cursor = page.nextCursor;
  } while (cursor !== null);
  return [...held.values()].filter((holder) => holder !== null);
}

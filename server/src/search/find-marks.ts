import type { TimelineMark } from '@tanggap/shared/api-search';
import { maskPrivate } from '@tanggap/shared/masking';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Response } from '@tanggap/shared/response';
import type { SearchFilter } from '../store/store.js';
import type { SearchDeps } from './search-deps.js';
import { storiesIn } from './stories-in.js';

/** The newest of each kind that are looked at; more marks than these would hide the chart. */
const mostOfAKind = 200;

/** What the desk did about stories of the search within its range, in order of time. */
export async function findMarks(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  filter: SearchFilter,
): Promise<TimelineMark[]> {
  const at = now();
  const [responses, handOffs] = await Promise.all([
    store.responses.published({ before: filter.to, limit: mostOfAKind, now: at }),
    store.handOffs.list({ limit: mostOfAKind }),
  ]);
  const marks = [...responses.flatMap(marksOfResponse), ...handOffs.flatMap(markOfHandOff)].filter((mark) =>
    isWithin(mark.at, filter),
  );
  const living = await storiesIn(
    store,
    filter,
    marks.map(({ storyId }) => storyId),
    at,
  );
  return marks
    .flatMap((mark) => {
      const storyId = living.get(mark.storyId);
      return storyId === undefined ? [] : [{ ...mark, title: maskPrivate(mark.title), storyId }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

const isWithin = (at: string, { from, to }: SearchFilter): boolean =>
  Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);

/** The first version out is the answer, each later one a correction; withdrawn ones did go out. */
function marksOfResponse({ id, storyId, headline, storyTitle, publications }: Response): TimelineMark[] {
  const byVersion = new Map<number, string>();
  for (const { version, at } of publications) {
    const known = byVersion.get(version);
    if (known === undefined || Date.parse(at) < Date.parse(known)) byVersion.set(version, at);
  }
  const title = headline === '' ? storyTitle : headline;
  return [...byVersion]
    .toSorted(([a], [b]) => a - b)
    .map(([, at], index) => ({
      at: new Date(at).toISOString(),
      kind: index === 0 ? 'published' : 'corrected',
      ...{ id, title, storyId },
    }));
}

function markOfHandOff({ id, storyId, steps, pack, storyTitle }: HandOffRecord): TimelineMark[] {
  const [first] = steps;
  if (!first) return [];
  return [{ at: first.at, kind: 'handed-over', id, title: pack.subject || storyTitle, storyId }];
}

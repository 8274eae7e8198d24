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
    handOffsIn(store, filter),
  ]);
  const marks = [
    ...responses.flatMap(marksOfResponse).filter((mark) => isWithin(mark.at, filter)),
    ...handOffs.flatMap(markOfHandOff),
  ];
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

/** They come by their newest change, so those of a range further back may stand behind many others. */
async function handOffsIn(
  { handOffs }: Pick<SearchDeps['store'], 'handOffs'>,
  filter: SearchFilter,
): Promise<HandOffRecord[]> {
  for (let limit = mostOfAKind; ; limit *= 10) {
    const read = await handOffs.list({ limit });
    const within = read.filter(({ steps: [first] }) => first && isWithin(first.at, filter));
    const oldest = read.at(-1)?.updatedAt ?? filter.from;
    const isAll = read.length < limit || Date.parse(oldest) < Date.parse(filter.from);
    if (isAll || within.length >= mostOfAKind) return within.slice(0, mostOfAKind);
  }
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

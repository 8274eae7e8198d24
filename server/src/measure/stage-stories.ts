import type {
  stageStoriesQuerySchema,
  stageStoriesReplySchema,
  StageStory,
} from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import { isBreached, type Measuring, type StageValue } from '@tanggap/shared/measure/stage-value';
import { breaksAt } from '@tanggap/shared/measure/waiting';
import { urgencyBand } from '@tanggap/shared/story-rules';
import type { z } from 'zod';
import { prepareMeasuring, type ReadDeps } from './prepare-measuring.js';
import { storiesOf, valuesOf } from './response-times.js';

type Query = z.infer<typeof stageStoriesQuerySchema>;
type Page = z.infer<typeof stageStoriesReplySchema>;

const usualLimit = 50;

/** `late` and `in-time` are of the finished, `breached` also of what still waits: the counts of the figure. */
const chosenBy: Readonly<Record<NonNullable<Query['state']>, (value: StageValue) => boolean>> = {
  finished: ({ state }) => state === 'finished',
  open: ({ state }) => state === 'open',
  left: ({ state }) => state === 'left',
  breached: isBreached,
  late: (value) => value.state === 'finished' && isBreached(value),
  'in-time': (value) => value.state === 'finished' && value.targetMs !== null && !isBreached(value),
};

/** The stories behind a figure, the longest first. Later pages count to the moment of the first. */
export async function stageStories(deps: ReadDeps, query: Query): Promise<Page> {
  const { stage, state, cursor, limit = usualLimit, ...asked } = query;
  const place = placeOf(cursor);
  const now = place === null ? deps.now() : new Date(place.now).toISOString();
  const question = await prepareMeasuring({ ...deps, now: () => now }, asked);
  const values = valuesOf(await storiesOf(deps, question), stage, question);
  const chosen = values.filter(state ? chosenBy[state] : () => true).toSorted(longestFirst);
  const rest = place === null ? chosen : chosen.filter((value) => isAfter(value, place));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    stories: shown.map((value) => stageStory(value, question)),
    total: chosen.length,
    nextCursor: last && rest.length > limit ? `${Date.parse(now)}~${last.ms}~${numberOf(last)}` : null,
  };
}

/** A value as it is shown; `breaksAt` of an open one that is still in time. */
export function stageStory(value: StageValue, measuring: Pick<Measuring, 'counted'>): StageStory {
  const { story, startedAt, endedAt, ms, targetMs } = value;
  const breaks = breaksAt(value, measuring);
  return {
    ...{ storyId: story.storyId, title: story.title, programs: [...story.programs] },
    ...{ urgency: urgencyBand(story.urgency), status: story.status, exit: story.exit },
    holderName: story.holder?.name ?? null,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    ...{ ms, targetMs },
    breaksAt: breaks === null ? null : new Date(breaks).toISOString(),
  };
}

const numberOf = ({ story }: StageValue): number => Number(story.storyId.slice(2));

function longestFirst(a: StageValue, b: StageValue): number {
  return b.ms - a.ms || numberOf(a) - numberOf(b);
}

interface Place {
  now: number;
  ms: number;
  number: number;
}

const isAfter = (value: StageValue, { ms, number }: Place): boolean =>
  value.ms < ms || (value.ms === ms && numberOf(value) > number);

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [, now, ms, number] = /^(\d{1,15})~(\d{1,15})~(\d{1,15})$/.exec(cursor) ?? [];
  if (now !== undefined) return { now: Number(now), ms: Number(ms), number: Number(number) };
  throw new AppError('bad-request', 'expected a cursor from an earlier page', { field: 'cursor' });
}

import type { Engine } from '../engine.js';
import { closed, open } from '../story-query.js';
import { before } from '../../search/ranking.js';
import type { Ranked } from '../../search/ranking.js';

/** The first `wanted` behind a position, without sorting all of them. */
export function firstBehind(
  numbers: readonly number[],
  values: ArrayLike<number>,
  after: Ranked | null,
  wanted: number,
): Ranked[] {
  const first: Ranked[] = [];
  for (const number of numbers) {
    const last = first[wanted - 1];
    const story = { number, value: values[number] ?? 0 };
    if ((after && before(after, story) >= 0) || (last && before(last, story) < 0)) continue;
    let place = Math.min(first.length, wanted - 1);
    for (let above = first[place - 1]; above && before(story, above) < 0; above = first[place - 1]) {
      first[place] = above;
      place -= 1;
    }
    first[place] = story;
  }
  return first;
}

/** Up to so many stories are looked up one by one; of more, the index of urgency is walked until a page is full. */
const lookedUp = 500;
const walkedAtOnce = 1_000;
const columns = 'number, urgency as value from story';

/** As `firstBehind`, by the urgency that stories have now. `isFound` tells by number. */
export function mostUrgentBehind(
  engine: Engine,
  numbers: readonly number[],
  isFound: (number: number) => boolean,
  after: Ranked | null,
  wanted: number,
): Ranked[] {
  const isBehind = (story: Ranked) => after === null || before(after, story) < 0;
  const sorted = (stories: Ranked[]) => stories.filter(isBehind).sort(before).slice(0, wanted);
  if (numbers.length <= lookedUp) {
    const sql = `select ${columns} where number in (select value from json_each(?))`;
    return sorted(engine.all<Ranked>(sql, JSON.stringify(numbers)));
  }
  const done = engine
    .all<Ranked>(`select ${columns} where ${closed}`)
    .filter(({ number }) => isFound(number));
  return sorted([...done, ...openOnes(engine, isFound, after, wanted)]);
}

function openOnes(
  engine: Engine,
  isFound: (number: number) => boolean,
  after: Ranked | null,
  wanted: number,
): Ranked[] {
  const found: Ranked[] = [];
  let from = after ?? { value: Infinity, number: 0 };
  while (found.length < wanted) {
    const walked = engine.all<Ranked>(
      `select ${columns} where ${open} and (urgency, number) < (?, ?)
        order by urgency desc, number desc limit ?`,
      ...[from.value, from.number, walkedAtOnce],
    );
    found.push(...walked.filter(({ number }) => isFound(number)));
    const last = walked.at(-1);
    if (!last) break;
    from = last;
  }
  return found;
}

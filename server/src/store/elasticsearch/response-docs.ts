import { wentOutAt } from '@tanggap/shared/response-rules';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { Collection } from './collection.js';
import { withAnyMark } from './desk-reads.js';
import type { Query } from './reader.js';
import { numberOf, storyNumber } from '../story/codes.js';
import { isEmergency, isReturned } from '../story/response-standing.js';

export const storyMark = (number: number): string => `story:${number}`;
export const statusMark = (status: string): string => `status:${status}`;

/**
 * `at` is its newest change, `until` the moment it first went out of what still stands. What it cites (`cites:<id>`)
 * and the `words` it is found by come along when it is put.
 */
export const responses: Collection<Response> = {
  index: 'desk',
  kind: 'response',
  fields: (response) => {
    const wentOut = wentOutAt(response);
    return {
      number: numberOf('T', response.id),
      at: Date.parse(response.updatedAt),
      marks: marksOf(response),
      ...(wentOut === null ? {} : { until: Date.parse(wentOut) }),
    };
  },
};

export function marksOf(response: Response): string[] {
  const { storyId, status, author } = response;
  return [
    storyMark(storyNumber(storyId)),
    statusMark(status),
    `author:${author.id}`,
    ...(wentOutAt(response) !== null && status !== 'withdrawn' ? ['out'] : []),
    ...(isReturned(response) ? ['returned'] : []),
    ...(isEmergency(response) ? ['emergency'] : []),
  ];
}

/** Something of it is with people outside. */
export const isOut: Query = { term: { marks: 'out' } };

/** In review, approved or out. */
export const isUnderWay: Query = withAnyMark([
  ...['in-review', 'approved', 'published'].map(statusMark),
  'out',
]);

/** Every version that was cut, under `<id>/<n>`. */
export const responseVersions: Collection<ResponseVersion> = {
  index: 'desk',
  kind: 'response-version',
  fields: ({ responseId, n }) => ({ marks: [`response:${responseId}`], number: n }),
};

import { AppError } from '@tanggap/shared/errors';

/** A story of the result by its number, and what it is sorted by. */
export interface Ranked {
  number: number;
  value: number;
}

/** Highest first; of equals the later story. */
export const before = (a: Ranked, b: Ranked): number => b.value - a.value || b.number - a.number;

export function positionOf(cursor: string | undefined): Ranked | null {
  if (cursor === undefined) return null;
  const [value, number] = cursor.split('~').map(Number);
  if (value === undefined || number === undefined || Number.isNaN(value) || Number.isNaN(number)) {
    throw new AppError('bad-request', 'expected a cursor from an earlier page', { field: 'cursor' });
  }
  return { value, number };
}

import type { Hold } from '@tanggap/shared/case';
import { ApiFailure } from '../../../lib/api.js';
import type { Format } from '../../../lib/format.js';
import type { Text } from '../../../lib/text.js';

/** A race lost by less than this is told in seconds. */
const raceMs = 60_000;

/** Why the desk refused, in one sentence; losing a race names the winner. */
export function refusalOf(error: unknown, t: Text, format: Format, now: number): string {
  if (!(error instanceof ApiFailure)) return t.errors.internal.title;
  const holder = error.details.holder as Hold | undefined;
  if (error.code === 'story-held' && holder) {
    const since = now - Date.parse(holder.since);
    return since < raceMs
      ? t.components.heldEarlier(holder.name, format.duration(Math.max(1_000, since)))
      : t.components.heldBy(holder.name);
  }
  return t.errors[error.code].title;
}

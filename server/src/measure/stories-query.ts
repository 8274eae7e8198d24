import type { MeasureQuery } from '@tanggap/shared/api-measure';
import type { Stage } from '@tanggap/shared/metrics';

/** Address that lists the stories of a stage for a question. */
export function storiesQuery(stage: Stage, query: MeasureQuery): string {
  const parameters = new URLSearchParams({ stage });
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== '') parameters.set(name, text);
  }
  return `/api/response-times/stories?${parameters.toString()}`;
}

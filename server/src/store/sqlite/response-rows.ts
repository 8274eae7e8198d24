import type { Response, ResponseSummary } from '@tanggap/shared/response';
import { numberOf } from '../story/codes.js';
import type { Engine } from './engine.js';
import { lapsedOf } from './lapses.js';

export interface ResponseRow {
  document: string;
}

const joined = 'from response join response_body using (number)';
export const responseColumns = `document ${joined}`;
/** Without the text, which is most of a response and nothing that a list shows. */
export const summaryColumns = `json_remove(document, '$.content', '$.claim') as document ${joined}`;

/** The response as a reader at `now` sees it; without a moment, nothing can be said to have lapsed. */
export function responseOf(engine: Engine, { document }: ResponseRow, now?: string): Response {
  return withLapsed(engine, JSON.parse(document) as Response, now);
}

/** The same of a row selected with `summaryColumns`. */
export function responseSummaryOf(engine: Engine, { document }: ResponseRow, now: string): ResponseSummary {
  return withLapsed(engine, JSON.parse(document) as ResponseSummary, now);
}

function withLapsed<Shown extends ResponseSummary>(engine: Engine, shown: Shown, now?: string): Shown {
  return { ...shown, lapsed: now === undefined ? [] : lapsedOf(engine, shown.id, Date.parse(now)) };
}

export function readResponse(engine: Engine, id: string, now?: string): Response | null {
  const row = engine.one<ResponseRow>(`select ${responseColumns} where number = ?`, numberOf('T', id));
  return row ? responseOf(engine, row, now) : null;
}

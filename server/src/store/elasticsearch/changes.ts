import type { Client, estypes } from '@elastic/elasticsearch';
import { BusyError, isPassing, statusOf } from './engine-errors.js';

/** One write of a commit. Each can be applied again without harm. `json`: its source, where that was written out before. */
export type Change =
  | { do: 'put'; index: string; id: string; source: Record<string, unknown>; json?: string }
  | { do: 'remove'; index: string; id: string }
  /** Written once and never again as a whole: mentions, Jejak, audit. */
  | { do: 'create'; index: string; id: string; source: Record<string, unknown>; json?: string }
  /** Sets indexed fields of a mention, unless a later commit has moved it already. */
  | { do: 'move'; index: string; id: string; fields: Record<string, unknown> };

export interface RefusedChange {
  change: Change;
  reason: string;
}

const bytesAtOnce = 8 * 1024 * 1024;
const tries = 6;
const firstPauseMs = 50;

const moveScript = `if (ctx._source.moved == null || ctx._source.moved < params.n) {
  ctx._source.moved = params.n; for (entry in params.fields.entrySet()) {
    if (entry.getValue() == null) { ctx._source.remove(entry.getKey()) } else { ctx._source[entry.getKey()] = entry.getValue() }
  } } else { ctx.op = 'none' }`;

/**
 * Applies the changes of commit `n`, in bulks. What the cluster is too busy for is tried again, with growing pauses;
 * then the rejection goes to the caller. Resolves with the changes that the mapping refuses.
 */
export async function applyChanges(
  client: Client,
  n: number,
  changes: readonly Change[],
): Promise<RefusedChange[]> {
  const outcomes: Outcome[] = [];
  for (const bulk of bulksOf(changes)) outcomes.push(await applyBulk(client, n, bulk));
  return outcomes.flatMap(({ refused }) => refused);
}

type WithSource = Extract<Change, { source: unknown }>;

const jsonOf = ({ source, json }: WithSource): string => json ?? JSON.stringify(source);

/** The value that a document has after the change; null where it is gone. Not for moves: they touch no value. */
export function bodyOf(change: Change): unknown {
  return 'source' in change ? (JSON.parse(jsonOf(change)) as { body: unknown }).body : null;
}

/** With its source written out once, for the log and for the bulk. It must not change any more. */
export function sealed(change: Change): Change {
  return 'source' in change ? { ...change, json: jsonOf(change) } : change;
}

/** As the log keeps them: a JSON list. */
export function listOf(changes: readonly Change[]): string {
  const items = changes.map((change) => {
    if (!('source' in change)) return JSON.stringify(change);
    const { do: what, index, id } = change;
    return `${JSON.stringify({ do: what, index, id }).slice(0, -1)},"source":${jsonOf(change)}}`;
  });
  return `[${items.join(',')}]`;
}

interface Outcome {
  refused: RefusedChange[];
  /** This or a later commit was there before. */
  outdated: Change[];
}

/** Creates documents that belong to no commit; resolves with those that were there and those that the mapping refuses. */
export async function createDocuments(client: Client, creates: readonly Change[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const bulk of bulksOf(creates)) outcomes.push(await applyBulk(client, 0, bulk));
  return joined(outcomes);
}

function joined(outcomes: readonly Outcome[]): Outcome {
  return {
    refused: outcomes.flatMap(({ refused }) => refused),
    outdated: outcomes.flatMap(({ outdated }) => outdated),
  };
}

/** What a bulk as a whole is refused for is found by halving it: the rest is applied. */
async function applyBulk(client: Client, n: number, changes: Change[]): Promise<Outcome> {
  try {
    return await applyTogether(client, n, changes);
  } catch (error) {
    const status = statusOf(error);
    if (status !== 400 && status !== 413) throw error;
    const [first] = changes;
    if (first && changes.length === 1)
      return { refused: [{ change: first, reason: `${status}: ${String(error)}` }], outdated: [] };
    const middle = Math.ceil(changes.length / 2);
    const before = await applyBulk(client, n, changes.slice(0, middle));
    return joined([before, await applyBulk(client, n, changes.slice(middle))]);
  }
}

async function applyTogether(client: Client, n: number, changes: Change[]): Promise<Outcome> {
  const outcome: Outcome = { refused: [], outdated: [] };
  let waiting = changes;
  for (let attempt = 1; ; attempt += 1) {
    const { items, errors } = await client.bulk({
      operations: waiting.flatMap((change) => linesOf(change, n)),
    });
    if (!errors) return outcome;
    const again: Change[] = [];
    let reason = '';
    items.forEach((item, at) => {
      const [{ status, error }] = Object.values(item) as [estypes.BulkResponseItem];
      const change = waiting[at];
      // 404: what is to be removed or moved is gone.
      if (!error || !change || status === 404) return;
      if (status === 409) {
        outcome.outdated.push(change);
        return;
      }
      reason = `${error.type}: ${error.reason ?? ''}`;
      if (isPassing(status, error.type)) again.push(change);
      else outcome.refused.push({ change, reason });
    });
    if (again.length === 0) return outcome;
    if (attempt === tries) throw new BusyError(`${again.length} of ${changes.length} changes: ${reason}`);
    waiting = again;
    await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** attempt));
  }
}

function linesOf(change: Change, n: number): (object | string)[] {
  const target = { _index: change.index, _id: change.id };
  // Commits are numbered in order: an earlier one that comes late never overwrites a later one.
  const versioned = { ...target, version: n, version_type: 'external_gte' as const };
  switch (change.do) {
    case 'put':
      return [{ index: versioned }, jsonOf(change)];
    case 'remove':
      return [{ delete: versioned }];
    case 'create':
      return [{ create: target }, jsonOf(change)];
    case 'move':
      return [
        { update: { ...target, retry_on_conflict: 3 } },
        { script: { source: moveScript, params: { n, fields: change.fields } } },
      ];
  }
}

function bulksOf(changes: readonly Change[]): Change[][] {
  const bulks: Change[][] = [];
  let bytes = Infinity;
  for (const change of changes) {
    const size = 'source' in change ? jsonOf(change).length : 200;
    if (bytes + size > bytesAtOnce) {
      bulks.push([]);
      bytes = 0;
    }
    bulks.at(-1)?.push(change);
    bytes += size;
  }
  return bulks;
}

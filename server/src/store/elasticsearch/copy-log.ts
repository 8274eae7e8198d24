import type { Client } from '@elastic/elasticsearch';
import type { Change } from './changes.js';
import { documentId, sourceOf } from './collection.js';
import { indexBody } from './indices.js';
import { layouted, layoutId, layoutKey } from './layout.js';
import { aliasOf } from './prepare-indices.js';

/** As many as `purge` leaves. */
const keptCommits = 1_000;

/**
 * Copies the end of the log, all of which is applied, and adds the commit that says which indices hold the mentions now:
 * nobody can commit before they learned of it. Resolves with the commit's number.
 */
export async function copyLog(
  client: Client,
  { prefix, log, target, mentions }: { prefix: string; log: string; target: string; mentions: string[] },
): Promise<number> {
  await client.indices.delete({ index: target }, { ignore: [404] });
  await client.indices.create({ index: target, ...indexBody('log') });
  await client.indices.refresh({ index: log });
  const { hits } = await client.search<{ n: number; revision: number }>({
    ...{ index: log, size: keptCommits, sort: [{ n: 'desc' }], _source_excludes: ['changes'] },
  });
  const kept = hits.hits.flatMap(({ _source }) => _source ?? []);
  const n = (kept[0]?.n ?? 0) + 1;
  const told = {
    ...{ n, revision: kept[0]?.revision ?? 0, at: Date.now(), by: 'migration', isApplied: false },
    ...{ touched: { keys: [layoutKey] }, changes: { list: [layoutChange(prefix, mentions)] } },
  };
  const commits = [...kept.map((commit) => ({ ...commit, isApplied: true, changes: { list: [] } })), told];
  const { errors } = await client.bulk({
    refresh: true,
    operations: commits.flatMap((commit) => [{ create: { _index: target, _id: String(commit.n) } }, commit]),
  });
  if (errors) throw new Error(`[store:elasticsearch] expected ${commits.length} commits to be copied`);
  return n;
}

export function layoutChange(prefix: string, indices: string[]): Change {
  const source = sourceOf(layouted, layoutId, { indices });
  return { do: 'put', index: aliasOf(prefix, 'desk'), id: documentId(layouted, layoutId), source };
}

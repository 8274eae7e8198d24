import type { Client, estypes } from '@elastic/elasticsearch';
import { allIndices, isOutdated, successorOf } from './behind-aliases.js';
import type { BackingIndex } from './behind-aliases.js';
import { applyChanges } from './changes.js';
import { openCommitLog } from './commit-log.js';
import { copyLog, layoutChange } from './copy-log.js';
import { layoutSteps } from './layout-steps.js';
import type { LayoutSteps } from './layout-steps.js';
import { underLease } from './lease.js';
import type { StillHeld } from './lease.js';
import { aliasOf } from './prepare-indices.js';
import { copyIndex } from './reindex.js';

/** Scans that began on a replaced index go on for so long, and processes learn where to look. */
const graceMs = 10 * 60_000;

/**
 * Brings indices of older layouts into today's: copies them, then moves all aliases at one moment. Reads go on all the
 * time; writes are refused with `engine-down` until it is done. One process does it, the others wait; what a dead one
 * left is done again from the start. Resolves with the names that were migrated.
 */
export async function migrateIndices(
  client: Client,
  prefix: string,
  steps: LayoutSteps = layoutSteps,
): Promise<string[]> {
  if (!(await allIndices(client, prefix)).some(isOutdated)) return [];
  return underLease(client, prefix, async (stillHeld) => {
    const indices = (await allIndices(client, prefix)).filter(({ isInAlias }) => isInAlias);
    const outdated = indices.filter(isOutdated);
    if (outdated.length === 0) return [];
    const { n, mentions } = await orUnblocked(client, indices, stillHeld, () =>
      migrate(client, { prefix, steps, indices, stillHeld }),
    );
    await applyChanges(client, n, [layoutChange(prefix, mentions)]);
    await openCommitLog(client, prefix).markApplied(n);
    return outdated.map(({ index }) => index);
  });
}

/** What failed leaves the old indices as they were, unless another process is at them by now. */
async function orUnblocked<T>(
  client: Client,
  indices: readonly BackingIndex[],
  stillHeld: StillHeld,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    stillHeld();
    const blocked = indices.filter((one) => one.name === 'log' || isOutdated(one));
    await client.indices.putSettings({
      index: blocked.map(({ index }) => index),
      settings: { 'index.blocks.write': null },
    });
    throw error;
  }
}

interface Migration {
  prefix: string;
  steps: LayoutSteps;
  indices: BackingIndex[];
  stillHeld: StillHeld;
}

/** Resolves with the commit that tells of it, not yet applied, and with where the mentions are now. */
async function migrate(
  client: Client,
  { prefix, steps, indices, stillHeld }: Migration,
): Promise<{ n: number; mentions: string[] }> {
  const log = indices.filter(({ name }) => name === 'log').at(-1);
  if (!log) throw new Error(`[store:elasticsearch] expected an index behind ${aliasOf(prefix, 'log')}`);
  // The log first: what nobody commits, nobody has to carry over.
  await client.indices.addBlock({ index: log.index, block: 'write' });
  await finishCommits(client, prefix);
  const targets = new Map<string, string>();
  for (const old of indices.filter((one) => isOutdated(one) && one.name !== 'log')) {
    stillHeld();
    await client.indices.addBlock({ index: old.index, block: 'write' });
    targets.set(old.index, await copyIndex(client, prefix, old, steps));
  }
  const mentions = indices
    .filter(({ name }) => name === 'mentions')
    .map(({ index }) => targets.get(index) ?? index);
  const target = successorOf(prefix, log);
  const n = await copyLog(client, { prefix, log: log.index, target, mentions });
  targets.set(log.index, target);
  stillHeld();
  await client.indices.updateAliases({ actions: actionsOf(prefix, indices, targets) });
  return { n, mentions };
}

/** Applies what others committed; their own attempts to do so change nothing more. */
async function finishCommits(client: Client, prefix: string): Promise<void> {
  const log = openCommitLog(client, prefix);
  for (const { n } of await log.unapplied()) await applyChanges(client, n, (await log.changesOf(n)) ?? []);
}

/** Every alias moves at once; of each, the newest index is written to. */
function actionsOf(
  prefix: string,
  indices: readonly BackingIndex[],
  targets: ReadonlyMap<string, string>,
): estypes.IndicesUpdateAliasesAction[] {
  return indices.flatMap(({ name, index }, at) => {
    const target = targets.get(index);
    if (target === undefined) return [];
    const alias = aliasOf(prefix, name);
    const isLast = indices[at + 1]?.name !== name;
    return [
      { remove: { index, alias, must_exist: true } },
      { add: { index: target, alias, is_write_index: isLast } },
    ];
  });
}

/** Deletes what a migration has replaced, some minutes later. Resolves with the names. */
export async function removeReplaced(
  client: Client,
  prefix: string,
  { now, grace = graceMs }: { now: number; grace?: number },
): Promise<string[]> {
  const indices = await allIndices(client, prefix);
  // Every migration ends with a new log.
  const log = indices.findLast(({ name, isInAlias }) => name === 'log' && isInAlias);
  if (!log || now - log.createdAt < grace) return [];
  const replaced = indices.filter((old, at) => {
    const later = indices.slice(at + 1);
    return !old.isInAlias && later.some(({ name, isInAlias }) => isInAlias && name === old.name);
  });
  for (const { index } of replaced) await client.indices.delete({ index }, { ignore: [404] });
  return replaced.map(({ index }) => index);
}

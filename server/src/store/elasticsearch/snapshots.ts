import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import { statusOf } from './engine-errors.js';
import { indexNames } from './indices.js';
import { aliasOf } from './prepare-indices.js';

/** A cluster's place for snapshots and what is taken of the product's indices there. */
export interface SnapshotParts {
  client: Client;
  prefix: string;
  repository: string;
  say: (line: string) => void;
}

const pollMs = 500;

/** Concrete indices behind the aliases of this prefix, none where there are none. */
export async function backingIndices(client: Client, prefix: string): Promise<string[]> {
  const names = indexNames.map((name) => aliasOf(prefix, name));
  const found = await client.indices.getAlias({ name: names }, { ignore: [404] });
  return Object.entries(found)
    .filter(([, value]) => typeof value === 'object' && 'aliases' in value)
    .map(([index]) => index)
    .sort();
}

/** Makes a repository in a folder that every node can write to (`path.repo` of its configuration names it). */
export async function makeFolderRepository(
  client: Client,
  repository: string,
  location: string,
): Promise<void> {
  await client.snapshot.createRepository({
    name: repository,
    repository: { type: 'fs', settings: { location, compress: true } },
  });
}

export async function hasRepository(client: Client, repository: string): Promise<boolean> {
  try {
    await client.snapshot.getRepository({ name: repository });
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

/**
 * Takes a snapshot that is whole although indices are copied one after the other: no commit is made meanwhile, so the
 * log in it names everything that its indices hold, and opening it finishes what was not applied. A first, unblocked
 * snapshot carries the bytes over, so that people wait for the second one only. Resolves with how long that took, in ms.
 */
export async function takeSnapshot(
  parts: SnapshotParts,
  snapshot: string,
): Promise<{ indices: string[]; blockedMs: number }> {
  const { client, prefix, repository, say } = parts;
  const indices = await backingIndices(client, prefix);
  if (indices.length === 0) {
    throw new AppError('not-found', `Expected indices of ${prefix}-*; the cluster has none.`);
  }
  const early = `${snapshot}-early`;
  say('Copying while everybody goes on working …');
  await snapshotOf(parts, early, indices);
  const log = indices.filter((index) => index.startsWith(`${aliasOf(prefix, 'log')}-v`));
  const began = performance.now();
  say('Holding writes back for the rest …');
  let held: string[];
  try {
    await holdWrites(client, log);
    // Looked up again: an index that was begun during the first copy holds mentions of this moment.
    held = await backingIndices(client, prefix);
    await snapshotOf(parts, snapshot, held);
  } finally {
    await allowWrites(client, log);
  }
  const blockedMs = Math.round(performance.now() - began);
  await client.snapshot.delete({ repository, snapshot: early });
  return { indices: held, blockedMs };
}

export async function holdWrites(client: Client, indices: readonly string[]): Promise<void> {
  for (const index of indices) await client.indices.addBlock({ index, block: 'write' });
}

export async function allowWrites(client: Client, indices: readonly string[]): Promise<void> {
  for (const index of indices) {
    await client.indices.putSettings({ index, settings: { 'index.blocks.write': null } });
  }
}

async function snapshotOf(
  { client, repository }: SnapshotParts,
  snapshot: string,
  indices: string[],
): Promise<void> {
  await client.snapshot.create({
    ...{ repository, snapshot, indices, include_global_state: false, feature_states: ['none'] },
    wait_for_completion: false,
  });
  for (;;) {
    const { snapshots } = await client.snapshot.get({ repository, snapshot });
    const state = snapshots?.[0]?.state ?? 'MISSING';
    if (state === 'SUCCESS') return;
    if (state !== 'IN_PROGRESS' && state !== 'STARTED') {
      throw new AppError('engine-down', `Expected snapshot ${snapshot} to succeed; it ended as ${state}.`);
    }
    await wait(pollMs);
  }
}

/** Puts the indices of a snapshot in the place of those of this prefix, which are deleted. */
export async function restoreSnapshot(
  { client, prefix, repository, say }: SnapshotParts,
  snapshot: string,
  indices: string[],
): Promise<void> {
  // Asked before anything is deleted.
  const { snapshots } = await client.snapshot.get({ repository, snapshot });
  if (snapshots?.[0]?.state !== 'SUCCESS') {
    throw new AppError('not-found', `Expected the finished snapshot ${snapshot} in ${repository}.`);
  }
  const old = await backingIndices(client, prefix);
  for (const index of old) await client.indices.delete({ index });
  say(`Restoring ${indices.length} indices from ${snapshot} …`);
  await client.snapshot.restore({
    ...{ repository, snapshot, indices: indices.join(','), include_global_state: false },
    ...{ include_aliases: true, ignore_index_settings: ['index.blocks.write'], wait_for_completion: false },
  });
  await untilRestored(client, indices);
}

async function untilRestored(client: Client, indices: string[]): Promise<void> {
  for (;;) {
    const { status } = await client.cluster.health(
      {
        ...{ index: indices, wait_for_status: 'yellow', timeout: '10s' },
      },
      { ignore: [408] },
    );
    if (status === 'yellow' || status === 'green') return;
    await wait(pollMs);
  }
}

import { AppError } from '@tanggap/shared/errors';
import { createClient } from '../store/elasticsearch/client.js';
import { aliasOf } from '../store/elasticsearch/prepare-indices.js';
import { presentProcesses } from '../store/elasticsearch/presence.js';
import {
  backingIndices,
  hasRepository,
  makeFolderRepository,
  restoreSnapshot,
  takeSnapshot,
} from '../store/elasticsearch/snapshots.js';
import type { BackupParts, RestoreParts } from './parts.js';
import type { BackupCounts, Manifest } from './manifest.js';

type Client = ReturnType<typeof createClient>;

/** Whatever the cluster refuses is told as it says it, without a stack. */
async function withCluster<T>(
  place: BackupParts['place'],
  work: (client: Client, prefix: string) => Promise<T>,
): Promise<T> {
  if (place.engine !== 'elasticsearch') throw new Error('[backup] expected the place of a cluster');
  const client = createClient(place);
  try {
    return await work(client, place.prefix);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('engine-down', `[backup] ${(error as Error).message}`, undefined, error);
  } finally {
    await client.close();
  }
}

/** A snapshot of the indices in the repository of the cluster. */
export async function backUpIndices(parts: BackupParts): Promise<Pick<Manifest, 'store' | 'counts'>> {
  return withCluster(parts.place, async (client, prefix) => {
    const repository = parts.repository ?? `${prefix}-backup`;
    await ensureRepository(client, repository, parts.location);
    const snapshot = `${prefix}-${parts.now.replace(/[^0-9]+/g, '-').replace(/-$/, '')}`;
    const counts = await countsOf(client, prefix);
    const { indices, blockedMs } = await takeSnapshot(
      { client, prefix, repository, say: parts.say },
      snapshot,
    );
    parts.say(`Writes were held back for ${(blockedMs / 1_000).toFixed(1)} s.`);
    return { store: { engine: 'elasticsearch', prefix, repository, snapshot, indices }, counts };
  });
}

async function ensureRepository(
  client: Client,
  repository: string,
  location: string | undefined,
): Promise<void> {
  if (await hasRepository(client, repository)) return;
  if (location !== undefined) return makeFolderRepository(client, repository, location);
  throw new AppError(
    'not-found',
    `Expected the snapshot repository ${repository} in the cluster; there is none. Make it as docs/operate.md says, or ` +
      'name a folder below path.repo of every node with --location.',
  );
}

async function countsOf(client: Client, prefix: string): Promise<BackupCounts> {
  const count = async (name: 'mentions' | 'stories' | 'audit') =>
    (await client.count({ index: aliasOf(prefix, name) })).count;
  return {
    mentions: await count('mentions'),
    stories: await count('stories'),
    auditEntries: await count('audit'),
  };
}

/** Rejects with `wrong-state` where somebody works on the indices, or something is in them and `replace` is not set. */
export async function restoreIndices(
  parts: RestoreParts,
  store: Extract<Manifest['store'], { engine: 'elasticsearch' }>,
  restoreFiles: () => Promise<void>,
): Promise<void> {
  await withCluster(parts.place, async (client, prefix) => {
    if (store.prefix !== prefix) {
      const message = `Expected a backup of ${prefix}-*, got one of ${store.prefix}-*. Set TANGGAP_INDEX_PREFIX=${store.prefix}.`;
      throw new AppError('bad-request', message);
    }
    await refuseInUse(client, prefix, parts.replace);
    await restoreFiles();
    const repository = parts.repository ?? store.repository;
    await restoreSnapshot({ client, prefix, repository, say: parts.say }, store.snapshot, store.indices);
  });
}

async function refuseInUse(client: Client, prefix: string, replace: boolean): Promise<void> {
  const processes = await presentProcesses(client, prefix);
  if (processes.length > 0) {
    throw new AppError(
      'wrong-state',
      `The product works on ${prefix}-*: ${processes.join(', ')}. Stop it first.`,
    );
  }
  const indices = await backingIndices(client, prefix);
  if (indices.length === 0 || replace) return;
  const { mentions, auditEntries } = await countsOf(client, prefix);
  if (mentions + auditEntries === 0) return;
  const message = `${prefix}-* holds ${mentions} mentions. Add --replace to delete them, or set another TANGGAP_INDEX_PREFIX.`;
  throw new AppError('wrong-state', message);
}

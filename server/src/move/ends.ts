import { AppError } from '@tanggap/shared/errors';
import { maskPrivate } from '@tanggap/shared/masking';
import { databasePath, type Settings } from '../config.js';
import { stemWords } from '../score/text/stem-text.js';
import type { Inside } from '../store/dump.js';
import { createClient } from '../store/elasticsearch/client.js';
import { discardCluster, isEmptyCluster, openInside } from '../store/elasticsearch/dump/inside.js';
import { portError } from '../store/elasticsearch/engine-errors.js';
import { isMoveUnderWay } from '../store/elasticsearch/dump/moving.js';
import { presentProcesses } from '../store/elasticsearch/presence.js';
import { discardTarget, isEmptyDatabase, openSource, openTarget } from '../store/sqlite/dump/inside.js';
import { isInUse } from '../store/sqlite/hold-alone.js';

export const engines = ['sqlite', 'elasticsearch'] as const;
export type EngineName = (typeof engines)[number];

/** One end of a move, as the settings place it. */
export interface End {
  name: string;
  /** Rejects with `wrong-state` where the product runs on it. */
  openSource(): Promise<Inside>;
  /** Rejects with `wrong-state` where something else is in it, or the product runs on it. */
  openTarget(): Promise<Inside>;
  /** Forgets an unfinished move into it. */
  discard(): Promise<void>;
}

export function endOf(engine: EngineName, settings: Settings): End {
  return engine === 'sqlite' ? sqliteEnd(databasePath(settings.TANGGAP_DATA_DIR)) : clusterEnd(settings);
}

const wrongState = (message: string, cause?: unknown) =>
  new AppError('wrong-state', message, undefined, cause);

function sqliteEnd(path: string): End {
  const options = { stem: stemWords, mask: maskPrivate };
  const alone = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (isInUse(error))
        throw wrongState(`The product, or another move, works on ${path}. Stop it first.`, error);
      throw error;
    }
  };
  return {
    name: path,
    openSource: () => Promise.resolve().then(() => alone(() => openSource(path, options))),
    openTarget: () =>
      Promise.resolve().then(() => {
        if (!alone(() => isEmptyDatabase(path, options))) {
          throw wrongState(`${path} is not empty. Set another TANGGAP_DATA_DIR, or move that file away.`);
        }
        return alone(() => openTarget(path, options));
      }),
    discard: () => {
      discardTarget(path);
      return Promise.resolve();
    },
  };
}

function clusterEnd(settings: Settings): End {
  const { ELASTICSEARCH_URL: url, ELASTICSEARCH_API_KEY: apiKey, ELASTICSEARCH_CA_FILE: caFile } = settings;
  const prefix = settings.TANGGAP_INDEX_PREFIX;
  if (url === undefined) {
    throw new AppError('bad-request', 'Expected ELASTICSEARCH_URL: where the cluster is.');
  }
  const place = { url, apiKey, caFile, prefix, stem: stemWords };
  const withClient = async <T>(work: (client: ReturnType<typeof createClient>) => Promise<T>): Promise<T> => {
    const client = createClient(place);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  };
  const refuseInUse = () =>
    withClient(async (client) => {
      const processes = await presentProcesses(client, prefix);
      if (processes.length === 0) return;
      throw wrongState(`The product works on ${prefix}-*: ${processes.join(', ')}. Stop it first.`);
    });
  return {
    name: `${prefix}-*`,
    async openSource() {
      await refuseInUse();
      if (await withClient((client) => isMoveUnderWay(client, prefix))) {
        throw wrongState(`A move into ${prefix}-* is not finished: finish it first.`);
      }
      return openInside(place, 'source');
    },
    async openTarget() {
      await refuseInUse();
      const isFree = await withClient(
        async (client) => (await isEmptyCluster(client, prefix)) || (await isMoveUnderWay(client, prefix)),
      );
      if (isFree) return openInside(place, 'target');
      throw wrongState(
        `${prefix}-* is not empty. Set another TANGGAP_INDEX_PREFIX, or delete those indices.`,
      );
    },
    discard: () =>
      withClient(async (client) => {
        if (await isMoveUnderWay(client, prefix)) await discardCluster(client, prefix);
      }),
  };
}

/** What the cluster said, where it failed: without a stack. */
export const plainError = (error: unknown): unknown => portError(error);

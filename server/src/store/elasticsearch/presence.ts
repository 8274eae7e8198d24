import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from './prepare-indices.js';

/** A process that works on the indices, as it says itself every few seconds. */
interface Beat {
  host: string;
  pid: number;
  /** Counts up; whether it goes on counting shows life, whatever the clocks of the machines say. */
  beats: number;
}

const beatMs = 5_000;
const dayMs = 24 * 60 * 60_000;

/**
 * Says every five seconds that this process works on the indices, until `stop`. A beat that fails is not missed: who
 * cannot write does not change anything either.
 */
export function announcePresence(client: Client, prefix: string): { stop(): Promise<void> } {
  const index = aliasOf(prefix, 'desk');
  const key = randomUUID();
  let beats = 0;
  let last: Promise<unknown> = Promise.resolve();
  const beat = () => {
    const body: Beat = { host: hostname(), pid: process.pid, beats: (beats += 1) };
    const document = { kind: 'process', key, at: Date.now(), body };
    last = client.index({ index, id: `process/${key}`, document }).catch(() => undefined);
  };
  beat();
  const timer = setInterval(beat, beatMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await last;
      await client.delete({ index, id: `process/${key}` }, { ignore: [404] }).catch(() => undefined);
    },
  };
}

/** Processes that work on the indices now, as `host (pid)`. Takes ten seconds where one crashed within a day. */
export async function presentProcesses(
  client: Client,
  prefix: string,
  patienceMs = 2 * beatMs,
): Promise<string[]> {
  const before = await beatsOf(client, prefix);
  if (before.size === 0) return [];
  await wait(patienceMs);
  const after = await beatsOf(client, prefix);
  return [...after]
    .filter(([key, { beats }]) => beats !== before.get(key)?.beats)
    .map(([, { host, pid }]) => `${host} (${pid})`);
}

async function beatsOf(client: Client, prefix: string): Promise<Map<string, Beat>> {
  const index = aliasOf(prefix, 'desk');
  if (!(await client.indices.existsAlias({ name: index }))) return new Map();
  await client.indices.refresh({ index });
  const { hits } = await client.search<{ key: string; body: Beat }>({
    index,
    size: 1_000,
    query: {
      bool: { filter: [{ term: { kind: 'process' } }, { range: { at: { gte: Date.now() - dayMs } } }] },
    },
  });
  return new Map(hits.hits.flatMap(({ _source }) => (_source ? [[_source.key, _source.body]] : [])));
}

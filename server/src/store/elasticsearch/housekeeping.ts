import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import { portError } from './engine-errors.js';
import { doneItems, doneKeptMs } from './inbox-docs.js';
import { aliasOf } from './prepare-indices.js';
import type { Query } from './reader.js';
import { quarantine } from './source-states.js';
import { sessions } from './users.js';
import { hourMs } from '../story/codes.js';

/** Bad items kept; older ones make room, so that a broken feed cannot fill the disk. */
const keptRefused = 20_000;
/** How long a commit that is applied stays in the log, for processes that look back. */
const logKeptMs = 24 * hourMs;
/** After a pause of weeks there is much to delete: so many documents a request are gone well before it is cut at 30 s. */
const purgedAtOnce = 20_000;

/** Lets go of what nobody asks for any more, as of `now` (ISO). Once an hour is enough; several processes may do it at once. */
export async function housekeep(engine: Engine, now: string): Promise<void> {
  const at = Date.parse(now);
  // Deleting by query sees what a search sees.
  await engine.refresh(['desk']);
  await purge(engine, doneItems, { range: { at: { lt: at - doneKeptMs } } });
  await purge(engine, sessions, { range: { until: { lte: at } } });
  const [newest] = await engine.find(quarantine, { sort: [{ number: 'desc' }], limit: 1 });
  const last = Number(newest?.fields['number'] ?? 0);
  if (last > keptRefused) await purge(engine, quarantine, { range: { number: { lte: last - keptRefused } } });
  await inPortTerms(engine.log.purge(at - logKeptMs));
}

/** Outside the log, which need not carry what is thrown away; what a commit changes meanwhile is left to the next time. */
async function purge({ client, prefix }: Engine, { index, kind }: Collection<never>, query: Query) {
  const filter = [...(kind === null ? [] : [{ term: { kind } }]), query];
  const request = { index: aliasOf(prefix, index), query: { bool: { filter } }, max_docs: purgedAtOnce };
  for (let deleted = purgedAtOnce; deleted === purgedAtOnce;) {
    ({ deleted = 0 } = await inPortTerms(
      client.deleteByQuery({ ...request, conflicts: 'proceed', refresh: true }),
    ));
  }
}

async function inPortTerms<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw portError(error);
  }
}

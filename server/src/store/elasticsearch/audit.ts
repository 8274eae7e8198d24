import { chainedTo, entryOf, genesis, startCheck, verdictOf } from '../audit-chain.js';
import type { AuditRow, ChainEnd } from '../audit-chain.js';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import type { AuditStore } from '../store.js';

/** Ids are the numbers. */
export const auditRows: Collection<AuditRow> = {
  index: 'audit',
  kind: null,
  fields: ({ seq, at, actorId }) => ({ seq, at, actorId }),
};

/** Where the chain ends, kept apart from it: entries cut off at the end are missed. */
export const chainEnds: Collection<ChainEnd> = { index: 'desk', kind: 'audit-end', fields: () => ({}) };
export const endId = 'audit';

export function auditPort(engine: Engine): AuditStore {
  return {
    append: (entry) =>
      engine.write(async (tx) => {
        const row = chainedTo((await tx.get(chainEnds, endId)) ?? genesis, entry);
        tx.create(auditRows, String(row.seq), row);
        tx.put(chainEnds, endId, { seq: row.seq, hash: row.hash });
      }),
    async list({ before, limit }) {
      const filter = before === undefined ? [] : [{ range: { seq: { lt: before } } }];
      const found = await engine.find(auditRows, { filter, sort: [{ seq: 'desc' }], limit });
      return found.map(({ value }) => entryOf(value));
    },
    async ofActor({ actorId, from, to, after = 0, limit }) {
      const filter = [
        { term: { actorId } },
        { range: { seq: { gt: after } } },
        { range: { at: { gte: from, lt: to } } },
      ];
      const found = await engine.find(auditRows, { filter, sort: [{ seq: 'asc' }], limit });
      return found.map(({ value }) => entryOf(value));
    },
    verify: () => verify(engine),
  };
}

async function verify(engine: Engine): ReturnType<AuditStore['verify']> {
  const endOf = async () => (await engine.get(chainEnds, endId)) ?? genesis;
  const before = await endOf();
  // What another process has only committed so far is known from here on, and waited for by the scan.
  await engine.revision();
  const check = startCheck();
  let entries = 0;
  let isWhole = true;
  await engine.scan(auditRows, { sort: [{ seq: 'asc' }] }, (found) => {
    entries += found.length;
    isWhole = check.fits(found.map(({ value }) => value)) && isWhole;
  });
  const last = check.expected() - 1;
  // People go on working while the chain is read.
  isWhole &&= last >= before.seq && last <= (await endOf()).seq;
  return verdictOf(check, { entries, isWhole });
}

import { AppError } from '@tanggap/shared/errors';
import type { Fact } from '@tanggap/shared/fact';
import { deskId, findEvery, getKnown, newestChangeFirst, withMark } from './desk-reads.js';
import type { Engine } from './engine.js';
import { facts, factVersions } from './fact-docs.js';
import { isExpired, isExpiring, isLive, isWithdrawn } from './lapse-fields.js';
import type { Query } from './reader.js';
import type { Transaction } from './transaction.js';
import { anyWord, wordsOf } from './any-word.js';
import { factText } from '../story/indexed-words.js';
import type { FactStore } from '../store.js';

type FactQuery = Parameters<FactStore['list']>[0];

/** Facts that end within this time are listed as expiring. */
const expiringMs = 14 * 24 * 60 * 60_000;

export function factsPort(engine: Engine): FactStore {
  return {
    add: (given) => {
      const words = wordsOf(engine, factText(given));
      return engine.write(async (tx) => {
        const fact = { ...given, id: `F-${await tx.take('fact', 1)}`, version: 1 };
        writeFact(tx, fact, words);
        return fact;
      });
    },
    put: (fact) => {
      const words = wordsOf(engine, factText(fact));
      return engine.write(async (tx) => {
        await refuseOutdated(tx, fact);
        writeFact(tx, fact, words);
      });
    },
    get: (ids) => getKnown(engine, facts, 'F', ids),
    list: (query) => listFacts(engine, query),
    async history(id) {
      const filter = [withMark(`fact:${deskId('F', id)}`)];
      const found = await findEvery(engine, factVersions, { filter, sort: [{ number: 'desc' }] });
      return found.map(({ value }) => value);
    },
  };
}

async function refuseOutdated(tx: Transaction, { id, version }: Fact): Promise<void> {
  const stored = await tx.get(facts, deskId('F', id));
  if (!stored) throw new AppError('not-found', `no fact ${id}`, { id });
  if (stored.version !== version - 1) {
    const message = `expected version ${stored.version + 1} of fact ${id}, got ${version}`;
    throw new AppError('fact-changed', message, { fact: stored });
  }
}

function writeFact(tx: Transaction, fact: Fact, words: string): void {
  tx.put(facts, fact.id, fact, { words });
  tx.put(factVersions, `${fact.id}/${fact.version}`, fact);
}

async function listFacts(engine: Engine, query: FactQuery): Promise<{ facts: Fact[]; total: number }> {
  const { words, program, limit } = query;
  const filter: Query[] = stateFilter(query);
  if (program !== undefined) filter.push(withMark(`program:${program}`));
  const matching = words && anyWord(words);
  const [found, total] = await Promise.all([
    findEvery(engine, facts, {
      ...{ filter, limit },
      ...(matching ? { matching } : {}),
      sort: [...(matching ? ['_score' as const] : []), ...newestChangeFirst],
    }),
    engine.count(facts, matching ? [...filter, matching] : filter),
  ]);
  return { facts: found.map(({ value }) => value), total };
}

function stateFilter({ state, now }: FactQuery): Query[] {
  const at = Date.parse(now);
  const states = {
    live: isLive(at),
    expiring: isExpiring(at, expiringMs),
    expired: isExpired(at),
    withdrawn: isWithdrawn,
  };
  return state === undefined ? [] : [states[state]];
}

import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Engine } from './engine.js';
import { factChecks, putFactChecks, reword } from './fact-check-docs.js';
import type { Query } from './reader.js';
import { indexedWords } from './words.js';
import type { FactCheckStore } from '../store.js';
import { withoutWording, withWording } from '../story/wordings.js';

/** Words of one search that are looked up; a claim has fewer. */
const mostWords = 100;

export function factChecksPort(engine: Engine): FactCheckStore {
  const stems = (text: string) => engine.stems(text);
  return {
    put: (given) => engine.write((tx) => putFactChecks(tx, given, stems)),
    addWording: (id, wording) =>
      engine.write((tx) => reword(tx, id, (check) => withWording(check, wording), stems)),
    removeWording: (id, storyId) =>
      engine.write((tx) => reword(tx, id, (check) => withoutWording(check, storyId), stems)),
    async all() {
      const all: FactCheck[] = [];
      await engine.scan(factChecks, { sort: [{ number: 'asc' }] }, (found) => {
        for (const { value } of found) all.push(value.factCheck);
      });
      return all;
    },
    async get(ids) {
      const found = await engine.getMany(factChecks, ids);
      return found.flatMap((stored) => stored?.factCheck ?? []);
    },
    async list({ words, limit }) {
      const filter = words ? everyWord(words) : [];
      const sort = [{ at: { order: 'desc' as const, missing: '_last' } }, { number: 'desc' as const }];
      const [found, total] = await Promise.all([
        engine.find(factChecks, { filter, sort, limit }),
        engine.count(factChecks, filter),
      ]);
      return { factChecks: found.map(({ value }) => value.factCheck), total };
    },
  };
}

/** Without a word, nothing. */
function everyWord(words: readonly string[]): Query[] {
  const terms = [...new Set(words.flatMap(indexedWords))].slice(0, mostWords);
  return terms.length === 0 ? [{ match_none: {} }] : terms.map((word) => ({ term: { words: word } }));
}

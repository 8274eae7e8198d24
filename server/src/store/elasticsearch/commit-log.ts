import { randomUUID } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { listOf } from './changes.js';
import type { Change } from './changes.js';
import { isConflict, statusOf } from './engine-errors.js';
import { getDocuments } from './get-documents.js';
import { aliasOf } from './prepare-indices.js';

/** A commit as the log keeps it: durable before any of its changes are made, so that anybody can finish it. */
export interface Commit {
  n: number;
  /** Keys of documents that it changes, `<scope>/<id>`. */
  touched: string[];
  isApplied: boolean;
  /** Highest revision of a story that was given up to here. */
  revision: number;
}

interface StoredCommit extends Commit {
  by: string;
  changes: { list: Change[] };
}

/**
 * The order of all writes of all processes. `_id` is the number of the commit and `create` refuses a number that is
 * taken: whoever is second learns of it and looks again, so nobody overwrites what they have not seen.
 */
export interface CommitLog {
  /** The newest commit; null where there is none. */
  findHead(): Promise<Pick<Commit, 'n' | 'revision'> | null>;
  /** Those of `from` and after that exist, in order, without a gap. */
  after(from: number): Promise<Commit[]>;
  unapplied(): Promise<Commit[]>;
  /** False where the number is taken. */
  append(commit: Omit<Commit, 'isApplied'> & { changes: Change[] }): Promise<boolean>;
  changesOf(n: number): Promise<Change[] | null>;
  isApplied(n: number): Promise<boolean>;
  /** Its changes are not needed any more and leave the log. */
  markApplied(n: number): Promise<void>;
  /** Removes applied commits older than `before` (epoch ms), except the newest thousand. */
  purge(before: number): Promise<void>;
}

/** Of a text, the client would say that it is no JSON. */
const asJson = { headers: { 'content-type': 'application/json', accept: 'application/json' } };
const lookedAhead = 8;
const keptCommits = 1_000;

export function openCommitLog(client: Client, prefix: string): CommitLog {
  const index = aliasOf(prefix, 'log');
  const light = { _source_excludes: ['changes'] };
  /** What this process committed and did not mark yet, without the changes. */
  const own = new Map<number, Record<string, unknown>>();
  const found = async (numbers: number[]): Promise<(Commit | null)[]> => {
    const docs = await getDocuments<StoredCommit & { touched: { keys: string[] } }>(
      client,
      numbers.map((n) => ({ _index: index, _id: String(n) })),
      light,
    );
    return docs.map((doc) => {
      if (!doc?._source) return null;
      const { n, touched, isApplied, revision } = doc._source;
      return { n, touched: touched.keys, isApplied, revision };
    });
  };
  return {
    async findHead() {
      await client.indices.refresh({ index });
      const { hits } = await client.search<StoredCommit>({ index, size: 1, sort: [{ n: 'desc' }], ...light });
      return hits.hits[0]?._source ?? null;
    },
    async after(from) {
      const commits: Commit[] = [];
      for (;;) {
        const first = from + 1 + commits.length;
        // One is looked for at first: in most cases there is none.
        const numbers = Array.from({ length: commits.length === 0 ? 1 : lookedAhead }, (_, n) => first + n);
        for (const commit of await found(numbers)) {
          if (!commit) return commits;
          commits.push(commit);
        }
      }
    },
    async unapplied() {
      await client.indices.refresh({ index });
      const { hits } = await client.search<StoredCommit>({
        index,
        size: 10_000,
        query: { term: { isApplied: false } },
        sort: [{ n: 'asc' }],
        _source: ['n'],
      });
      const commits = await found(hits.hits.flatMap((hit) => hit._source?.n ?? []).concat(0));
      return commits.filter((commit) => commit?.isApplied === false).map((commit) => commit as Commit);
    },
    async append({ n, revision, touched, changes }) {
      const by = randomUUID();
      const commit = { n, revision, at: Date.now(), by, touched: { keys: touched } };
      try {
        const light = JSON.stringify({ ...commit, isApplied: false });
        // Written out by hand: a megabyte of changes is JSON already.
        const document = `${light.slice(0, -1)},"changes":{"list":${listOf(changes)}}}`;
        await client.create({ index, id: String(n), document }, asJson);
        own.set(n, commit);
        return true;
      } catch (error) {
        if (!isConflict(error)) throw error;
        // A request that was sent twice meets itself.
        const stored = await client.get<StoredCommit>({ index, id: String(n), _source_includes: ['by'] });
        const isOurs = stored._source?.by === by;
        if (isOurs) own.set(n, commit);
        return isOurs;
      }
    },
    async changesOf(n) {
      try {
        const { _source: stored } = await client.get<StoredCommit>({ index, id: String(n) });
        return stored?.changes.list ?? null;
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },
    isApplied: async (n) => (await found([n]))[0]?.isApplied ?? true,
    async markApplied(n) {
      const applied = { isApplied: true, changes: { list: [] } };
      const commit = own.get(n);
      // What is known whole need not be read by the cluster before it is written.
      if (commit) await client.index({ index, id: String(n), document: { ...commit, ...applied } });
      else await client.update({ index, id: String(n), doc: applied, retry_on_conflict: 3 });
      own.delete(n);
    },
    async purge(before) {
      await client.indices.refresh({ index });
      const { hits } = await client.search<StoredCommit>({ index, size: 1, sort: [{ n: 'desc' }], ...light });
      const head = hits.hits[0]?._source?.n ?? 0;
      await client.deleteByQuery({
        index,
        conflicts: 'proceed',
        query: {
          bool: {
            filter: [
              { term: { isApplied: true } },
              { range: { at: { lt: before } } },
              { range: { n: { lt: head - keptCommits } } },
            ],
          },
        },
      });
    },
  };
}

import Database from 'better-sqlite3';
import { rowBetween } from '../store/sqlite/search/text-rows.js';
import { rounded } from './percentile.js';
import { filterAt, timed } from './search-questions.js';
import type { Latencies, Words } from './search-questions.js';

/** Of the mentions in a database of ours. */
export function wordsByFrequency(path: string): Words {
  const db = new Database(path);
  try {
    db.exec(`create virtual table temp.word using fts5vocab ('main', 'mention_text', 'row')`);
    const all = db.prepare('select count(*) from mention').pluck().get() as number;
    const near = (share: number) => {
      const sql = 'select term as word, doc from word where length(term) > 3 order by abs(doc - ?) limit 1';
      const { word, doc } = db.prepare(sql).get(share * all) as { word: string; doc: number };
      return { word, share: rounded(doc / all, 4) };
    };
    return { commonest: near(1), common: near(0.05), usual: near(0.005) };
  } finally {
    db.close();
  }
}

/** What SQLite alone needs to count: an index range of 30 days, and the matches of a word in them. */
export async function askBaselines(path: string, words: Words, askings: number): Promise<Latencies> {
  const db = new Database(path, { readonly: true });
  const rows = (turn: number) => {
    const { from, to } = filterAt(turn);
    return [Date.parse(from) * 1_024, Date.parse(to) * 1_024];
  };
  const count = db.prepare('select count(*) from mention where row >= ? and row < ?');
  const match = db.prepare(`select count(*) from mention_text where mention_text match ? and ${rowBetween}`);
  try {
    return {
      baselineCountRows: await timed((turn) => count.get(...rows(turn)), askings),
      baselineCountMatches: await timed(
        (turn) => match.get(`"${words.common.word}"`, ...rows(turn)),
        askings,
      ),
    };
  } finally {
    db.close();
  }
}

import type { Assessment } from '@tanggap/shared/assessment';
import type { Mention } from '@tanggap/shared/mention';
import type { DumpedMention, Page } from '../../dump.js';
import { groupingName } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { rowAt } from '../mention-rows.js';
import { column, firstRowOf, hourOfRow, keyOf, stride } from '../search/columns.js';
import { wordsOf } from '../search/write-columns.js';

interface Row {
  row: number;
  story: number;
  grouping: number;
  similarity: number;
  addedBy: string | null;
  saved: number;
  published: number;
  mention: string;
  assessment: string;
  phrases: string;
  key: Buffer | null;
  isIndexed: number;
}

export interface MentionDump {
  page(after: string | null, limit: number): Page<'mention'>;
  /** Before the database is closed. */
  end(): void;
}

/** Mentions in order of publication, with the words that the index holds of them. */
export function mentionDump(engine: Engine): MentionDump {
  const { stemsOf, end } = stemsInOrder(engine);
  const regionsOf = regionsReader(engine);
  const page: MentionDump['page'] = (after, limit) => {
    const from = after === null ? -1 : Number(after);
    const rows = engine.all<Row>(
      `select mention.row, story, grouping, similarity, addedBy, saved, published, mention_body.mention, assessment,
          phrases, mention_key.key, mention_unindexed.row is null as isIndexed
        from mention join mention_body using (row) left join mention_key using (row)
          left join mention_unindexed using (row)
        where mention.row > ? order by mention.row limit ?`,
      ...[from, limit],
    );
    const documents = rows.map((row) => documentOf(row, stemsOf(row.row, from), regionsOf(row.row)));
    return { documents, next: rows.length < limit ? null : String(rows.at(-1)?.row) };
  };
  return { page, end };
}

function documentOf(row: Row, stems: string, regions: string[]): DumpedMention {
  return {
    mention: JSON.parse(row.mention) as Mention,
    assessment: JSON.parse(row.assessment) as Assessment,
    ...{ stems, regions, isIndexed: row.isIndexed === 1, story: row.story },
    grouping: {
      kind: groupingName(row.grouping),
      similarity: row.similarity,
      sharedPhrases: JSON.parse(row.phrases) as string[],
    },
    addedBy: row.addedBy,
    groupKey: row.key && row.key.toString('base64'),
    saved: row.saved,
    place: row.row - rowAt(row.published),
  };
}

interface Word {
  doc: number;
  term: string;
}

/**
 * The index keeps words by word, not by mention: they are sorted once, on disk, and handed out as the rows go by. Asked
 * for a row before the last one, or from another start, it sorts again.
 */
function stemsInOrder(engine: Engine): {
  stemsOf: (row: number, from: number) => string;
  end: () => void;
} {
  engine.db.pragma('temp_store = FILE');
  engine.db.exec(
    `create virtual table if not exists temp.dumped_words using fts5vocab(main, mention_text, instance)`,
  );
  const sorted = engine.db.prepare<[number], Word>(
    'select doc, term from temp.dumped_words where doc > ? order by doc, offset',
  );
  let words: IterableIterator<Word> | null = null;
  let next: Word | null = null;
  let last = -1;
  const advance = () => {
    const step = words?.next();
    next = step === undefined || step.done === true ? null : step.value;
  };
  const end = () => void words?.return?.();
  const stemsOf = (row: number, from: number): string => {
    if (words === null || row <= last) {
      end();
      words = sorted.iterate(from);
      advance();
    }
    last = row;
    const terms: string[] = [];
    while (next !== null && next.doc < row) advance();
    while (next !== null && next.doc === row) {
      terms.push(next.term);
      advance();
    }
    return terms.join(' ');
  };
  return { stemsOf, end };
}

/** Regions stand in the columns of the hour, as numbers of sets. */
function regionsReader(engine: Engine): (row: number) => string[] {
  const sets = new Map<number, string[]>();
  let hour = -1;
  let numbers = new Map<number, number>();
  const setOf = (number: number): string[] => {
    const known = sets.get(number);
    if (known) return known;
    const marks =
      engine.value<string | undefined>('select marks from value_set where number = ?', number) ?? '';
    const set = marks === '' ? [] : marks.split(' ');
    sets.set(number, set);
    return set;
  };
  return (row) => {
    if (hourOfRow(row) !== hour) {
      hour = hourOfRow(row);
      numbers = regionsInHour(engine, hour);
    }
    return setOf(numbers.get(row - firstRowOf(hour)) ?? 0);
  };
}

function regionsInHour(engine: Engine, hour: number): Map<number, number> {
  const chunks = engine.all<{ data: Buffer }>(
    'select data from mention_column where key >= ? and key < ?',
    ...[keyOf(hour, 0), keyOf(hour + 1, 0)],
  );
  const numbers = new Map<number, number>();
  for (const { data } of chunks) {
    const words = wordsOf(data);
    for (let at = 0; at < words.length; at += stride) {
      numbers.set(words[at + column.offset] ?? 0, words[at + column.regions] ?? 0);
    }
  }
  return numbers;
}

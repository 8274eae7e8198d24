import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { enrichItems } from '../articles/enrich-items.js';
import type { Refused } from '../quarantine.js';
import type { PollResult } from '../source-adapter.js';
import type { AdapterTools } from './adapter-tools.js';
import { seenKey, writeCursor, type DocumentCursor } from './seen-items.js';

interface Handover {
  source: Source;
  tools: AdapterTools;
  before: DocumentCursor;
  validators: DocumentCursor['validators'];
  signal: AbortSignal;
}

/** Hands over what is new, with article texts where asked for, and writes down what was taken. */
export async function handOver(from: Handover, all: RawItem[], broken: Refused[]): Promise<PollResult> {
  const keys = new Map(all.map((item) => [item, seenKey(item.externalId, item.title ?? '', item.text)]));
  const known = new Set(from.before.seen);
  const fresh = all.filter((item) => !known.has(keys.get(item) ?? ''));
  const { done, left } = from.source.fetchArticles
    ? await enrichItems(fresh, from.source, from.tools, from.signal)
    : { done: fresh, left: [] };
  const waiting = new Set(left);
  const seen = all.filter((item) => !waiting.has(item)).map((item) => keys.get(item) ?? '');
  // With articles left to read the document must come again whole, so its validators are forgotten.
  const validators = left.length > 0 ? {} : from.validators;
  const refused = broken.filter((one) => !known.has(seenKey(one.excerpt)));
  const brokenKeys = broken.map((one) => seenKey(one.excerpt));
  const cursor = writeCursor({ validators, seen: [...seen, ...brokenKeys] });
  return { items: done, refused, cursor, hasMore: left.length > 0 && done.length > 0 };
}

import type { estypes } from '@elastic/elasticsearch';

type Properties = Record<string, estypes.MappingProperty>;

/** The indices of the product, by their short name; each is reached through the alias `<prefix>-<name>`. */
export const indexNames = ['desk', 'stories', 'mentions', 'entries', 'inbox', 'audit', 'log'] as const;
export type IndexName = (typeof indexNames)[number];

/** What is longer than Lucene takes is kept, but not found: refused, it would take its whole document along. */
const keyword = { type: 'keyword', ignore_above: 8_191 } as const;
const date = { type: 'date', format: 'epoch_millis' } as const;
const flag = { type: 'boolean' } as const;
const long = { type: 'long' } as const;
const integer = { type: 'integer' } as const;
const byte = { type: 'byte' } as const;
const double = { type: 'double' } as const;
/** Kept and given back, neither indexed nor counted. */
const kept = { type: 'object', enabled: false } as const;
/** Stems joined by blanks; stemmed by us, so that a query means the same in both engines. */
const stems = { type: 'text', analyzer: 'whitespace' } as const;
const bytes = { type: 'binary' } as const;
/** Beside the document, for what reads thousands of them; nothing is found by it. */
const column = { type: 'keyword', index: false, ignore_above: 8_191 } as const;

interface IndexLayout {
  /** Counts up with every change of the mapping; `migrate.ts` says how older ones become this one. */
  version: number;
  properties: Properties;
}

/** Strict mappings: a field that nobody declared is refused, so a mistake is loud and no index explodes. */
export const layouts: { readonly [Name in IndexName]: IndexLayout } = {
  // Everything small that people write, one kind beside the other.
  desk: {
    version: 1,
    properties: {
      kind: keyword,
      key: keyword,
      at: date,
      until: date,
      number: long,
      marks: keyword,
      words: stems,
      body: kept,
    },
  },
  stories: {
    version: 2,
    properties: {
      number: long,
      level: byte,
      harm: double,
      certainty: double,
      priority: double,
      growth: double,
      surge: double,
      urgency: double,
      band: keyword,
      route: keyword,
      isPress: flag,
      isOpen: flag,
      isUndated: flag,
      mentions: integer,
      asking: integer,
      demos: integer,
      kinds: keyword,
      programs: keyword,
      firstPublished: date,
      lastPublished: date,
      firstSeen: date,
      lastSeen: date,
      flagged: date,
      held: date,
      drafted: date,
      approved: date,
      wentOut: date,
      closed: date,
      status: keyword,
      exit: keyword,
      holder: keyword,
      lease: date,
      version: long,
      mergedInto: long,
      issue: keyword,
      revision: long,
      title: column,
      holderName: column,
      /** Programs joined by blanks, most mentions first: columns of several values have no order. */
      programLine: column,
      body: kept,
    },
  },
  mentions: {
    version: 1,
    properties: {
      id: keyword,
      /** Number of its story; absent where it belongs to none. */
      story: long,
      source: keyword,
      kind: keyword,
      level: byte,
      urgency: double,
      language: keyword,
      programs: keyword,
      regions: keyword,
      traits: keyword,
      grouping: keyword,
      addedBy: keyword,
      similarity: double,
      published: date,
      seen: date,
      saved: date,
      /** Order of arrival within one moment of publication. */
      place: long,
      /** Layout of what it is found by; lower ones are indexed anew. */
      indexed: integer,
      /** Number of the commit that last moved it. */
      moved: long,
      words: stems,
      groupKey: bytes,
      body: kept,
    },
  },
  entries: {
    version: 1,
    properties: {
      story: long,
      at: date,
      kind: keyword,
      actor: keyword,
      /** Key of the change that `undo` would take back. */
      change: keyword,
      place: long,
      body: kept,
    },
  },
  inbox: { version: 1, properties: { id: keyword, place: long, at: date, body: kept } },
  audit: {
    version: 1,
    properties: { seq: long, at: keyword, actorId: keyword, body: kept },
  },
  log: {
    version: 1,
    properties: {
      n: long,
      revision: long,
      at: date,
      by: keyword,
      isApplied: flag,
      touched: kept,
      changes: kept,
    },
  },
};

/** The body with which an index of this layout is created, also by a rollover. */
export function indexBody(name: IndexName): {
  settings: estypes.IndicesIndexSettings;
  mappings: estypes.MappingTypeMapping;
} {
  const { version, properties } = layouts[name];
  return {
    settings: {
      number_of_shards: 1,
      auto_expand_replicas: '0-1',
      refresh_interval: name === 'mentions' ? '1s' : '5s',
      // A late write of an earlier commit must still meet the tombstone of a later one.
      gc_deletes: '10m',
      ...(name === 'stories' ? { max_terms_count: 1_000_000 } : {}),
      ...(name === 'mentions' ? { max_terms_count: 1_000_000 } : {}),
    },
    mappings: { dynamic: 'strict', _meta: { version }, properties },
  };
}

export interface StoredRecord {
  id: string;
  version: number;
}

/**
 * Small versioned documents that people write. What a kind is found by, its marks and its moment, stands in
 * `records.ts`, the same for every engine.
 */
export interface RecordStore<T extends StoredRecord> {
  /** Gives the next number of the kind, version 1. */
  add(record: Omit<T, 'id' | 'version'>): Promise<T>;
  /** Rejects with `record-changed` (`details.record`) where the stored version is not `record.version - 1`, or `not-found`. */
  put(record: T): Promise<void>;
  /** In the order asked; unknown ids are left out. */
  get(ids: string[]): Promise<T[]>;
  /** Newest first by the kind's moment; `marks` must all stand. `until` is exclusive. */
  list(query: {
    marks?: string[];
    since?: string;
    until?: string;
    limit: number;
    cursor?: string;
  }): Promise<{ records: T[]; nextCursor: string | null }>;
}

/** Documents of which there is one each: calendar, targets, schedule. */
export interface SettingsStore {
  get(name: string): Promise<{ version: number } | null>;
  /** Rejects with `record-changed` (`details.record`) where the stored version is not `document.version - 1`; the first is 1. */
  put(name: string, document: { version: number }): Promise<void>;
}

import type { QuarantinedItem, Source } from '@tanggap/shared/source';

/** What a poll or a push did, for health. */
export interface SourceOutcome {
  sourceId: string;
  at: string;
  accepted: number;
  repeated: number;
  refused: number;
  error: { code: string; message: string } | null;
}

/** The raw figures that health is computed from. */
export interface SourceFigures {
  sourceId: string;
  cursor: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  lastError: { code: string; message: string; at: string } | null;
  failuresInRow: number;
  accepted: number;
  repeated: number;
  refused: number;
  /** Accepted items by hour, the last 7 × 24 hours, oldest first, the running hour last. */
  hourly: number[];
}

export interface SourceStore {
  list(): Promise<Source[]>;
  get(id: string): Promise<Source | null>;
  put(source: Source): Promise<void>;
  remove(id: string): Promise<void>;
  record(outcome: SourceOutcome): Promise<void>;
  figures(now: string): Promise<SourceFigures[]>;
  /** SHA-256 (hex) of the push key. Replaces an earlier key. */
  setPushKey(sourceId: string, keyHash: string): Promise<void>;
  byPushKey(keyHash: string): Promise<Source | null>;
  quarantine(sourceId: string | null, limit: number): Promise<QuarantinedItem[]>;
  /**
   * Items accepted and refused since the hour of `from`, and the delay between publication and sight in ms, over the
   * newest 5,000 mentions seen since `from` whose date is known.
   */
  totals(
    from: string,
  ): Promise<{ accepted: number; refused: number; lagMedianMs: number | null; lagP90Ms: number | null }>;
}

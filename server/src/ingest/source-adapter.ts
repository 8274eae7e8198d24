import type { RawItem } from '@tanggap/shared/mention';
import type { QuarantinedItem, Source } from '@tanggap/shared/source';

/** What one poll of a source brought. */
export interface PollResult {
  items: RawItem[];
  /** Bad items, with the reason; good ones of the same page are kept. */
  refused: Omit<QuarantinedItem, 'id'>[];
  /** Where to go on next time; opaque text owned by the adapter. */
  cursor: string | null;
  /** True where another page is waiting and should be asked for at once. */
  hasMore: boolean;
}

/** A source that is asked again and again. Losing a platform loses one file. */
export interface PolledSource {
  kind: 'polled';
  poll(cursor: string | null, signal: AbortSignal): Promise<PollResult>;
}

/** A source that talks by itself, such as a websocket. Resolves when the connection ends; rejects on failure. */
export interface StreamedSource {
  kind: 'streamed';
  run(
    cursor: string | null,
    /** Resolves when the items are durable; the adapter must not read on before that (back-pressure). */
    deliver: (result: Omit<PollResult, 'hasMore'>) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>;
}

export type SourceAdapter = PolledSource | StreamedSource;

/** Builds the adapter of a source; null for kinds that only receive (push, import, manual). */
export type AdapterFactory = (source: Source) => SourceAdapter | null;

import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import type { Clock } from '../clock.js';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { Refused } from '../quarantine.js';
import type { StreamedSource } from '../source-adapter.js';
import { readJetstreamEvent } from './jetstream-event.js';

type Deliver = Parameters<StreamedSource['run']>[1];

/** How often the place is saved while nothing of ours passes by, in ms. */
const savePlaceMs = 10_000;
/** A silent connection is a dead one, in ms: the network posts many times a second. */
const silenceMs = 120_000;
/** Posts held while the store is slow; beyond it the connection is given up and the cursor brings the rest later. */
export const mostWaiting = 5_000;
/** Bad messages kept of one batch; a stream gone mad must not fill the quarantine. */
const mostRefused = 50;

/** What came over one connection and is not durable yet. */
export class JetstreamRun {
  private readonly source: Source;
  private readonly authorKey: string;
  private readonly clock: Clock;
  private items: RawItem[] = [];
  private refused: Refused[] = [];
  private timeUs: number | null;
  private heardAt: number;
  private savedAt: number;

  constructor(source: Source, authorKey: string, clock: Clock, timeUs: number | null) {
    this.source = source;
    this.authorKey = authorKey;
    this.clock = clock;
    this.timeUs = timeUs;
    this.heardAt = this.savedAt = clock.now().getTime();
  }

  get isFull(): boolean {
    return this.items.length >= mostWaiting;
  }

  /** Takes one message; ignored when full, because the place then stays before it. */
  take(message: string): void {
    if (this.isFull) return;
    const now = this.clock.now();
    this.heardAt = now.getTime();
    const event = readJetstreamEvent(message, this.source, this.authorKey, now.toISOString());
    if (event.kind === 'refused') {
      if (this.refused.length < mostRefused) this.refused.push(event.refused);
      return;
    }
    if (event.kind === 'item') this.items.push(event.item);
    this.timeUs = Math.max(this.timeUs ?? 0, event.timeUs);
  }

  /** Hands over what is waiting and resolves when it is durable. */
  async flush(deliver: Deliver): Promise<void> {
    const now = this.clock.now().getTime();
    const isWorthIt = this.items.length + this.refused.length > 0 || now - this.savedAt >= savePlaceMs;
    if (!isWorthIt) return;
    const { items, refused } = this;
    this.items = [];
    this.refused = [];
    this.savedAt = now;
    await deliver({ items, refused, cursor: this.timeUs === null ? null : String(this.timeUs) });
  }

  /** Throws where nothing was heard for too long. */
  checkAlive(): void {
    if (this.clock.now().getTime() - this.heardAt < silenceMs) return;
    const message = `Expected events from Jetstream, none came for ${silenceMs / 1_000} s. The connection is opened anew.`;
    throw new FetchFailure('timeout', message);
  }
}

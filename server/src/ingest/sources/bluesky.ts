import type { Source } from '@tanggap/shared/source';
import { FetchFailure } from '../guard/fetch-failure.js';
import type { StreamedSource } from '../source-adapter.js';
import type { AdapterTools } from './adapter-tools.js';
import { JetstreamRun } from './jetstream-run.js';

const publicJetstream = 'wss://jetstream2.us-east.bsky.network/subscribe';
/** Events are ordered only roughly, so a new connection starts this much before the last event, in µs. */
const rewindUs = 2_000_000;
/** A first connection starts this far back, in µs: ten minutes of the whole network are some 20 MB. */
const firstLookBackUs = 600_000_000;
/** How often posts are handed over, in ms: seldom enough for batches, often enough to look live. */
const flushMs = 500;

/**
 * Bluesky by Jetstream: new posts only, filtered by language. The cursor is the time of the last event in µs; Jetstream
 * looks back 36 hours and clamps an older one silently. Repeats from rewinding are recognised by their id.
 */
export function createBlueskySource(source: Source, tools: AdapterTools): StreamedSource {
  return {
    kind: 'streamed',
    run: async (cursor, deliver, signal) => {
      const timeUs = readTime(cursor);
      const run = new JetstreamRun(source, tools.authorKey, tools.clock, timeUs);
      const socket = await tools.connect(
        streamAddress(source, timeUs ?? tools.clock.now().getTime() * 1_000 - firstLookBackUs),
        {
          onMessage: (message) => run.take(message),
        },
      );
      const state = { isOpen: true };
      const ended = socket.closed.finally(() => (state.isOpen = false));
      // Its failure is thrown by the last line; until then it must not count as unhandled.
      ended.catch(() => undefined);
      try {
        while (state.isOpen && !signal.aborted) {
          await Promise.race([tools.clock.sleep(flushMs, signal), ended.catch(() => undefined)]);
          if (run.isFull) socket.close();
          await run.flush(deliver);
          run.checkAlive();
        }
        await run.flush(deliver);
      } finally {
        socket.close();
      }
      await ended;
    },
  };
}

function readTime(cursor: string | null): number | null {
  const timeUs = Number(cursor ?? NaN);
  return Number.isSafeInteger(timeUs) && timeUs > 0 ? timeUs : null;
}

function streamAddress(source: Source, timeUs: number): string {
  const address = (source.url ?? publicJetstream).replace(/^http/i, 'ws');
  if (!URL.canParse(address)) throw new FetchFailure('bad-address', 'Expected a ws or wss address.');
  const url = new URL(address);
  url.searchParams.set('wantedCollections', 'app.bsky.feed.post');
  url.searchParams.set('cursor', String(timeUs - rewindUs));
  return url.href;
}

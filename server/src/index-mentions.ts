import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Store } from './store/store.js';

export interface IndexingParts {
  store: Pick<Store, 'inbox' | 'mentions'>;
  /** Stems of a text, joined by blanks. */
  stem: (text: string) => string;
  regions: (text: string) => string[];
  log: Logger;
  /** How long to stand back while new items come in, and after a failure. Default 5,000 ms. */
  pauseMs?: number;
}

/** Mentions indexed in one write, some 50 ms of the writer thread. */
const atOnce = 500;

/**
 * Indexes what an older version saved, newest first, while nothing new waits; ends once all is done. Stopping loses
 * nothing: what is left is found again at the next start.
 */
export function startIndexing({ store, stem, regions, log, pauseMs = 5_000 }: IndexingParts): {
  /** Resolves when everything is indexed, or after `stop`. */
  done: Promise<void>;
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const standBack = () => wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);

  /** How many there were to do; null where new items come first. */
  async function step(): Promise<number | null> {
    if ((await store.inbox.size()) > 0) return null;
    const waiting = await store.mentions.unindexed(atOnce);
    const mentions = waiting.map(({ id, text }) => ({ id, stems: stem(text), regions: regions(text) }));
    if (mentions.length > 0) await store.mentions.index(mentions);
    return mentions.length;
  }

  async function run(): Promise<void> {
    let indexed = 0;
    while (!stopping.signal.aborted) {
      const count = await step().catch((error: unknown) => {
        log.warn({ err: error, retryInMs: pauseMs }, 'earlier mentions were not indexed');
        return null;
      });
      if (count === 0) break;
      if (count === null) await standBack();
      else indexed += count;
    }
    if (indexed > 0) log.info({ indexed }, 'earlier mentions are found by search now');
  }

  const done = run();
  return {
    done,
    stop() {
      stopping.abort();
      return done;
    },
  };
}

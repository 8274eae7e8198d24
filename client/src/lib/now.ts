import { useSyncExternalStore } from 'react';

const tickMs = 1_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The moment, in epoch ms, rounded down to `everyMs` so that a component redraws no more often than its text can
 * change. All clocks on a page share one timer.
 */
export function useNow(everyMs = tickMs): number {
  return useSyncExternalStore(subscribe, () => {
    if (listeners.size === 0) now = Date.now();
    return Math.floor(now / everyMs) * everyMs;
  });
}

/** So that two hundred items a second are not two hundred messages to every browser. */
const tellEveryMs = 1_000;

export interface StateTeller {
  now(): void;
  /** At most once a second. */
  soon(): void;
  stop(): void;
}

export function createStateTeller(tell: () => void): StateTeller {
  let timer: NodeJS.Timeout | null = null;
  let toldAt = -Infinity;
  const stop = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const now = (): void => {
    stop();
    toldAt = Date.now();
    tell();
  };
  const soon = (): void => {
    const wait = toldAt + tellEveryMs - Date.now();
    if (wait <= 0) now();
    else timer ??= setTimeout(now, wait).unref();
  };
  return { now, soon, stop };
}

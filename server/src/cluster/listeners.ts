import type { Logger } from 'pino';
import type { Bus } from './cluster.js';

type Listener = Parameters<Bus['on']>[1];

/** Who listens to which channel in this process. A listener that fails harms nobody else. */
export function createListeners(log: Logger): {
  on: Bus['on'];
  /** `message` as JSON. */
  tell(channel: string, message: string, from: string): void;
} {
  const channels = new Map<string, Set<Listener>>();
  return {
    on(channel, listener) {
      const own = channels.get(channel) ?? new Set();
      channels.set(channel, own.add(listener));
      return () => void own.delete(listener);
    },
    tell(channel, message, from) {
      for (const listener of channels.get(channel) ?? []) {
        try {
          listener(JSON.parse(message), from);
        } catch (error) {
          log.error({ err: error, channel }, 'a message of another process had no effect');
        }
      }
    },
  };
}

import { portError } from './engine-errors.js';

/** A port whose methods answer at once, as SQLite does. */
export type Sync<Port> = {
  [Method in keyof Port]: Port[Method] extends (...values: infer Values) => Promise<infer Result>
    ? (...values: Values) => Result
    : never;
};

/** The port over its synchronous implementation; failures become rejections in the port's own terms. */
export function asPort<Port extends object>(methods: Sync<Port>): Port {
  const entries = Object.entries(methods as Record<string, (...values: unknown[]) => unknown>);
  return Object.fromEntries(entries.map(([name, method]) => [name, rejecting(method)])) as Port;
}

function rejecting(method: (...values: unknown[]) => unknown) {
  return (...values: unknown[]) =>
    new Promise((resolve, reject) => {
      try {
        resolve(method(...values));
      } catch (error) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- passes on what was thrown
        reject(portError(error));
      }
    });
}

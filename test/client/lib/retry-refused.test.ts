import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { retryRefused } from '../../../client/src/lib/retry-refused.js';

function refusable(active: boolean) {
  const refusals: ((error: Error & { data?: never }) => void)[] = [];
  const socket = {
    active,
    connect: jest.fn(),
    on: (_event: string, handler: never) => refusals.push(handler),
  };
  const giveUp = retryRefused(socket);
  const refuse = (code?: string) =>
    refusals[0]!(Object.assign(new Error('refused'), code && { data: { error: { code } } }) as never);
  return { socket, refuse, giveUp };
}

describe('a socket that was refused', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('When the desk cannot look up sessions just now, then it knocks again within four seconds', () => {
    const { socket, refuse } = refusable(false);

    refuse('engine-down');
    expect(socket.connect).not.toHaveBeenCalled();
    jest.advanceTimersByTime(4_000);

    expect(socket.connect).toHaveBeenCalledTimes(1);
  });

  test('When nobody is signed in any more, then it stays away', () => {
    const { socket, refuse } = refusable(false);

    refuse('not-signed-in');
    jest.advanceTimersByTime(60_000);

    expect(socket.connect).not.toHaveBeenCalled();
  });

  test('When somebody signs out before the next knock, then it stays away', () => {
    const { socket, refuse, giveUp } = refusable(false);

    refuse('engine-down');
    giveUp();
    jest.advanceTimersByTime(60_000);

    expect(socket.connect).not.toHaveBeenCalled();
  });

  test('When it comes back by itself, then nobody knocks for it', () => {
    const { socket, refuse } = refusable(true);

    refuse();
    jest.advanceTimersByTime(60_000);

    expect(socket.connect).not.toHaveBeenCalled();
  });
});

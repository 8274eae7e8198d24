import type { ApiError } from '@tanggap/shared/errors';

interface RefusableSocket {
  /** Whether it comes back by itself; false once it was refused or closed on purpose. */
  readonly active: boolean;
  connect(): unknown;
  on(event: 'connect_error', handler: (error: Error & { data?: ApiError }) => void): unknown;
}

/** Spread, so that a hundred screens do not knock at one moment. */
const [soonestMs, spreadMs] = [1_500, 2_000];

/**
 * socket.io comes back after a cut, and never after a refusal. A desk whose store is away refuses for a while only, so
 * whoever is signed in knocks again. Returns how to give that up: who signed out must not come back as the former user.
 */
export function retryRefused(socket: RefusableSocket): () => void {
  let knock: ReturnType<typeof setTimeout> | undefined;
  socket.on('connect_error', ({ data }) => {
    if (socket.active || data?.error.code === 'not-signed-in') return;
    clearTimeout(knock);
    knock = setTimeout(() => socket.connect(), soonestMs + Math.random() * spreadMs);
  });
  return () => clearTimeout(knock);
}

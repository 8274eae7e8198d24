/** What people and operators see of a spool. */
export interface SpoolState {
  /** The engine does not answer, or refuses to write. */
  isDown: boolean;
  /** Items that wait on disk. */
  waiting: number;
  /** Bytes that the spool takes on disk. */
  bytes: number;
  /** The last item that came did not fit; senders are asked to come back. */
  isFull: boolean;
  /** Items brought to the engine since the start. */
  replayed: number;
  /** Broken or refused stretches since the start; their files are in `aside/` of the spool. */
  setAside: number;
}

const calm: SpoolState = { isDown: false, waiting: 0, bytes: 0, isFull: false, replayed: 0, setAside: 0 };

/** The states of all parts of a process that spool or need the engine, as one. */
export interface SpoolStates {
  /** A part, for instance `web` or `ingest`, is now like this; what is left out is none of its business. */
  heard(part: string, state: Partial<SpoolState>): void;
  total(): SpoolState;
}

/** `tell` hears of every change of what people see: whether the engine is down, and how many items wait. */
export function createSpoolStates(tell: (engine: { isDown: boolean; waiting: number }) => void): SpoolStates {
  const parts = new Map<string, SpoolState>();
  const states: SpoolStates = {
    heard: (part, state) => {
      const before = states.total();
      parts.set(part, { ...calm, ...state });
      const { isDown, waiting } = states.total();
      if (isDown !== before.isDown || waiting !== before.waiting) tell({ isDown, waiting });
    },
    total: () => [...parts.values()].reduce(sumOf, calm),
  };
  return states;
}

function sumOf(one: SpoolState, other: SpoolState): SpoolState {
  return {
    isDown: one.isDown || other.isDown,
    waiting: one.waiting + other.waiting,
    bytes: one.bytes + other.bytes,
    isFull: one.isFull || other.isFull,
    replayed: one.replayed + other.replayed,
    setAside: one.setAside + other.setAside,
  };
}

/** The part `spool` of `/readyz`: rejects, with how much waits and why, until everything that waited is stored. */
export function spoolReadiness({ isDown, waiting, bytes, isFull }: SpoolState): Promise<void> {
  if (!isDown && !isFull && waiting === 0) return Promise.resolve();
  const why = isDown ? 'the store does not answer' : 'they are being stored';
  const room = isFull ? '; the spool is full and senders are asked to come back' : '';
  const size = (bytes / 1024 / 1024).toFixed(1);
  return Promise.reject(new Error(`${waiting} items wait on disk (${size} MB), ${why}${room}`));
}

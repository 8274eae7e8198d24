import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@tanggap/shared/errors';
import type { SettingsStore } from './store.js';

interface TurnDeps {
  store: { settings: SettingsStore };
  /** ISO moment in UTC. */
  now: () => string;
}

interface Turn {
  version: number;
  /** Nobody has it from then on, ISO. */
  until: string;
}

/** A turn of a process that died is free again after this time; work within one takes far less. */
const longestTurnMs = 30_000;
const askAgainMs = 50;
const mostTries = 200;

/**
 * Does work that must not run twice at once, in whatever process: what it counts before it writes stands until it has
 * written. Rejects with `too-many-requests` where the turn does not come within 10 s.
 */
export async function inTurn<T>(deps: TurnDeps, name: string, work: () => Promise<T>): Promise<T> {
  const version = await takeTurn(deps, name);
  try {
    return await work();
  } finally {
    // One that cannot be given back runs out by itself, and what was done stays done.
    await putTurn(deps, name, { version: version + 1, until: deps.now() }).catch(() => false);
  }
}

/** Resolves with the version of the turn that is ours. */
async function takeTurn(deps: TurnDeps, name: string): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = (await deps.store.settings.get(turnName(name))) as Turn | null;
    const at = deps.now();
    const version = (before?.version ?? 0) + 1;
    const until = new Date(Date.parse(at) + longestTurnMs).toISOString();
    const isFree = before === null || Date.parse(before.until) <= Date.parse(at);
    if (isFree && (await putTurn(deps, name, { version, until }))) return version;
    await pause(askAgainMs);
  }
  throw new AppError('too-many-requests', `${name} is being worked on by somebody else; try again`, { name });
}

/** False where somebody else was faster. */
async function putTurn({ store }: TurnDeps, name: string, turn: Turn): Promise<boolean> {
  try {
    await store.settings.put(turnName(name), turn);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'record-changed') return false;
    throw error;
  }
}

const turnName = (name: string): string => `turn:${name}`;

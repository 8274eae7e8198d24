import { createHash } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import { dumpedAtOnce, dumpFormat, dumpKinds, tallyOf } from '../store/dump.js';
import type { DumpKind, Inside, MoveProgress, Page } from '../store/dump.js';

export interface MoveParts {
  source: Pick<Inside, 'dump' | 'count'>;
  target: Inside;
  /** Told in plain lines, no more often than every two seconds within a kind. */
  say: (line: string) => void;
  /** Stops after the page under way; the same move goes on from there later. */
  signal: AbortSignal;
}

export interface MovedKind {
  kind: DumpKind;
  count: number;
  sha256: string;
}

/** Kinds that a running product changes all the time: what they hold tells whether it ran between two parts of a move. */
const telling = ['counter', 'source-state', 'session', 'user', 'setting', 'audit', 'inbox'] as const;
const toldEveryMs = 2_000;

/** What the source holds, as far as that shows whether anybody worked on it since. */
export async function fingerprintOf(source: MoveParts['source']): Promise<string> {
  const hash = createHash('sha256').update(String(await source.count('mention')));
  for (const kind of telling) {
    const { count, sha256 } = await tallyOf(source, kind);
    hash.update(` ${kind} ${count} ${sha256}`);
  }
  return hash.digest('hex');
}

/**
 * Copies everything and compares both ends, kind by kind. Resolves with null where it was stopped. Rejects with
 * `wrong-state` where the target holds the beginning of another move or of a source that changed since, and where a
 * kind differs at the end; the target is then not finished, and nobody can open it as a store.
 */
export async function move(parts: MoveParts): Promise<MovedKind[] | null> {
  const { source, target, signal } = parts;
  const begun = await target.progress();
  const fingerprint = await fingerprintOf(source);
  refuseOther(begun, fingerprint);
  const first = begun && begun.kind !== 'done' ? dumpKinds.indexOf(begun.kind) : 0;
  const rest = begun?.kind === 'done' ? [] : dumpKinds.slice(first);
  for (const kind of rest) {
    const after = kind === begun?.kind ? begun.after : null;
    await copyKind(parts, kind, after, fingerprint);
    if (signal.aborted) return null;
  }
  const moved: MovedKind[] = [];
  for (const kind of dumpKinds) {
    moved.push({ kind, ...(await compared(parts, kind)) });
    if (signal.aborted) return null;
  }
  await target.finish();
  return moved;
}

function refuseOther(begun: MoveProgress | null, fingerprint: string): void {
  if (begun === null) return;
  if (begun.format === dumpFormat && begun.source === fingerprint) return;
  throw new AppError(
    'wrong-state',
    'The target holds the beginning of another move, or the source has changed since. Add --restart to begin anew.',
  );
}

async function copyKind(
  { source, target, say, signal }: MoveParts,
  kind: DumpKind,
  from: string | null,
  fingerprint: string,
): Promise<void> {
  const total = await source.count(kind);
  const next = dumpKinds[dumpKinds.indexOf(kind) + 1] ?? 'done';
  let [copied, toldAt, after] = [0, performance.now(), from];
  if (from !== null) say(`${kind}: going on where it was stopped`);
  do {
    const page: Page<DumpKind> = await source.dump(kind, after, dumpedAtOnce);
    const place = page.next === null ? { kind: next, after: null } : { kind, after: page.next };
    await target.load(kind, page.documents, { format: dumpFormat, source: fingerprint, ...place });
    copied += page.documents.length;
    after = page.next;
    if (performance.now() - toldAt < toldEveryMs) continue;
    toldAt = performance.now();
    say(`${kind}: ${copied} of ${total}`);
  } while (after !== null && !signal.aborted);
  if (copied > 0) say(`${kind}: ${copied} copied`);
}

async function compared(
  { source, target, say }: MoveParts,
  kind: DumpKind,
): Promise<{ count: number; sha256: string }> {
  const [before, after] = [await tallyOf(source, kind), await tallyOf(target, kind)];
  if (before.count === after.count && before.sha256 === after.sha256) {
    if (before.count > 0) say(`${kind}: ${before.count} the same, SHA-256 ${before.sha256.slice(0, 16)}…`);
    return before;
  }
  throw new AppError(
    'wrong-state',
    `${kind} differs: ${before.count} (${before.sha256}) in the source, ${after.count} (${after.sha256}) in the target.`,
  );
}

import type { AppDeps } from './app-deps.js';
import type { ActiveSession } from './session.js';

/** Writes an act outside triage (sources, programs, people) into the log. */
export async function logAct(
  { store, now }: Pick<AppDeps, 'store' | 'now'>,
  { user }: ActiveSession,
  action: string,
  subject: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  await store.audit.append({ at: now(), actorId: user.id, actorName: user.name, action, subject, data });
}

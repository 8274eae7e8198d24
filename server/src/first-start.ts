import { AppError } from '@tanggap/shared/errors';
import type { Program } from '@tanggap/shared/program';
import type { Settings } from './config.js';
import { ensureFirstUsers, type NewAccount } from './http/first-users.js';
import { defaultSources } from './ingest/default-sources.js';
import { demoSources } from './ingest/demo/demo-sources.js';
import { defaultPrograms } from './programs/default-programs.js';
import type { Store } from './store/store.js';

type Demo = Pick<Settings, 'TANGGAP_DEMO'>;

/** Fills an empty installation and makes its first accounts; `newAccounts` are those of this start. */
export async function prepareFirstStart(
  store: Store,
  settings: Settings,
  now: string,
): Promise<{ isDemo: boolean; newAccounts: NewAccount[] }> {
  await ensureDefaults(store, settings, now);
  const isDemo = await isDemoWanted(store, settings);
  const adminPassword = settings.TANGGAP_ADMIN_PASSWORD;
  const newAccounts = await ensureFirstUsers({ store, adminPassword, demo: isDemo, now });
  return { isDemo, newAccounts };
}

/** Fills an empty installation with programs and switched-off feeds, and the sample feed where it is wanted. */
async function ensureDefaults(store: Store, settings: Demo, now: string): Promise<void> {
  if ((await store.programs.list()).length === 0) {
    for (const program of defaultPrograms(now)) await putOnce(store, program);
  }
  const known = await store.sources.list();
  if (known.length === 0) for (const source of defaultSources(now)) await store.sources.put(source);
  await switchDemo(store, settings, now);
}

/** Another process that starts with us may have put it. */
async function putOnce({ programs }: Store, program: Program): Promise<void> {
  try {
    await programs.put(program);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'program-changed') throw error;
  }
}

/** The sample feed runs when asked for, or while nobody has switched on a source of their own. */
async function switchDemo(store: Store, { TANGGAP_DEMO: asked }: Demo, now: string): Promise<void> {
  const sources = await store.sources.list();
  const ofDemo = sources.filter(({ kind }) => kind === 'demo');
  const hasOwn = sources.some(({ kind, enabled }) => kind !== 'demo' && enabled);
  const isOn = asked ?? !hasOwn;
  if (isOn && ofDemo.length === 0) {
    for (const source of demoSources(now)) await store.sources.put(source);
    return;
  }
  for (const source of ofDemo)
    if (source.enabled !== isOn) await store.sources.put({ ...source, enabled: isOn });
}

async function isDemoWanted(store: Pick<Store, 'sources'>, { TANGGAP_DEMO: asked }: Demo): Promise<boolean> {
  if (asked !== undefined) return asked;
  return (await store.sources.list()).some(({ kind, enabled }) => kind === 'demo' && enabled);
}

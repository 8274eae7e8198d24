import { createHash, randomBytes } from 'node:crypto';
import { sourceDraftSchema, type Source } from '@tanggap/shared/source';
import { healthOf } from '../../ingest/source-health.js';
import type { Store } from '../../store/store.js';

export interface CommandParts {
  store: Store;
  /** The name or id given on the command line. */
  named: string;
  values: {
    name?: string | undefined;
    kind?: string | undefined;
    url?: string | undefined;
    hashtag?: string | undefined;
    standing?: string | undefined;
    every?: string | undefined;
    articles?: boolean | undefined;
    off?: boolean | undefined;
  };
  now: string;
}

export interface CommandResult {
  text: string;
  isRefused?: boolean;
}

export type SourceCommand = (parts: CommandParts) => Promise<CommandResult>;

const refused = (text: string): CommandResult => ({ text, isRefused: true });
/** Kinds that a person adds; the demo feed and captures bring their own. */
const addableKinds = ['feed', 'sitemap', 'mastodon', 'bluesky', 'push', 'import'];
const addressedKinds = ['feed', 'sitemap', 'mastodon'];

export const listSources: SourceCommand = async ({ store, now }) => {
  const [sources, figures] = await Promise.all([store.sources.list(), store.sources.figures(now)]);
  if (sources.length === 0) return { text: 'No sources yet.' };
  const rows = sources.map((source) => {
    const known = figures.find((one) => one.sourceId === source.id);
    const state = known ? healthOf(source, known, now).state : source.enabled ? 'waiting' : 'off';
    return [source.id, source.kind, state, source.name, source.url ?? ''];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return { text: lines.join('\n') };
};

export const addSource: SourceCommand = async ({ store, named, values, now }) => {
  const {
    every,
    articles,
    off,
    name = named,
    kind = values.url === undefined ? 'push' : 'feed',
    ...rest
  } = values;
  const draft = sourceDraftSchema.safeParse({
    ...rest,
    name,
    kind,
    ...(every !== undefined && { pollEveryMs: Number(every) * 1_000 }),
    ...(articles !== undefined && { fetchArticles: articles }),
    ...(off !== undefined && { enabled: !off }),
  });
  if (!draft.success) {
    const problems = draft.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    return refused(`The source was not added:\n${problems.join('\n')}`);
  }
  const problem = await problemWith(store, draft.data);
  if (problem !== null) return refused(problem);
  const source: Source = { ...draft.data, id: `src-${randomBytes(6).toString('hex')}`, createdAt: now };
  await store.sources.put(source);
  return { text: `Added ${source.name} (${source.id}).` };
};

async function problemWith(store: Store, draft: Omit<Source, 'id' | 'createdAt'>): Promise<string | null> {
  if (!addableKinds.includes(draft.kind))
    return `Expected one of ${addableKinds.join(', ')}, came ${draft.kind}.`;
  if (addressedKinds.includes(draft.kind) && draft.url === undefined)
    return `Expected --url for a ${draft.kind} source.`;
  const isTaken = (await store.sources.list()).some((source) => source.name === draft.name);
  return isTaken ? `Expected a new name, ${draft.name} is taken.` : null;
}

export async function switchSource({ store, named }: CommandParts, enabled: boolean): Promise<CommandResult> {
  const source = await find(store, named);
  if (!source) return unknown(named);
  await store.sources.put({ ...source, enabled });
  return { text: `${source.name} is ${enabled ? 'on' : 'off'}.` };
}

export const removeSource: SourceCommand = async ({ store, named }) => {
  const source = await find(store, named);
  if (!source) return unknown(named);
  await store.sources.remove(source.id);
  return { text: `Removed ${source.name}; what it brought stays.` };
};

export const giveKey: SourceCommand = async ({ store, named }) => {
  const source = await find(store, named);
  if (!source) return unknown(named);
  if (source.kind !== 'push') return refused(`Expected a push source, ${source.name} is a ${source.kind}.`);
  const key = `tgp_${randomBytes(32).toString('base64url')}`;
  // Only the hash is stored: whoever reads the database cannot push.
  await store.sources.setPushKey(source.id, createHash('sha256').update(key).digest('hex'));
  return { text: key };
};

async function find(store: Store, named: string): Promise<Source | undefined> {
  return (await store.sources.list()).find((source) => source.id === named || source.name === named);
}

function unknown(named: string): CommandResult {
  return refused(
    named === '' ? 'Expected a source name.' : `There is no source ${named}; \`list\` shows all.`,
  );
}

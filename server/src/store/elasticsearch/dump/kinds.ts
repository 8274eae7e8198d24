import type { Dumped, DumpKind } from '../../dump.js';
import { recordKinds } from '../../records.js';
import type { RecordPort } from '../../records.js';
import { responseText } from '../../story/indexed-words.js';
import { reliesOn, shownVersion } from '../../story/response-standing.js';
import { wordsOf } from '../any-word.js';
import { auditRows } from '../audit.js';
import { citeMarks } from '../citations.js';
import type { Collection } from '../collection.js';
import type { Engine } from '../engine.js';
import { entries } from '../entries.js';
import { evidence } from '../evidence.js';
import { factChecks } from '../fact-check-docs.js';
import { factVersions } from '../fact-docs.js';
import { handOffs } from '../hand-offs.js';
import { doneItems, inbox } from '../inbox-docs.js';
import { issueChanges } from '../issue-changes.js';
import { issues } from '../issue-docs.js';
import { mentions } from '../mention-docs.js';
import { narrativeVersions } from '../narrative-docs.js';
import { programs, programVersions } from '../programs.js';
import type { Hit } from '../reader.js';
import { recordsOf, settings } from '../records.js';
import { marksOf, responses, responseVersions } from '../response-docs.js';
import { quarantine, sourceStates } from '../source-states.js';
import { pushKeys, sources } from '../sources.js';
import { stories } from '../story-docs.js';
import { suggestions } from '../suggestions.js';
import { counters } from '../transaction.js';
import { sessions, users } from '../users.js';
import { dumpedMention, dumpedStory, keptMention, keptStory } from './stories.js';

type Fields = Record<string, unknown>;

/** How documents of a kind lie in their index, there and back. */
export interface Plan<Kind extends DumpKind> {
  collections: Collection<never>[];
  /** Orders the documents and tells them apart. */
  sort: string[];
  out(hit: Hit<never>): Dumped[Kind];
  into(engine: Engine, document: Dumped[Kind]): Promise<Kept[]> | Kept[];
}

/** A document on its way into an index. */
export interface Kept {
  collection: Collection<never>;
  id: string;
  value: unknown;
  extra: Fields;
}

export const keep = <T>(collection: Collection<T>, id: string, value: T, extra: Fields = {}): Kept[] => [
  { collection: collection, id, value, extra },
];

function plan<Kind extends DumpKind, T>(
  collection: Collection<T>,
  sort: string[],
  out: (hit: Hit<T>) => Dumped[Kind],
  into: (engine: Engine, document: Dumped[Kind]) => Promise<Kept[]> | Kept[],
): Plan<Kind> {
  return {
    collections: [collection],
    sort,
    out: out,
    into,
  };
}

/** A kind whose values are the documents themselves. */
const plain = <T>(collection: Collection<T>, idOf: (value: T) => string, sort = ['key']) => ({
  ...{ collections: [collection as unknown as Collection<never>], sort },
  out: (hit: Hit<never>) => hit.value as T,
  into: (_engine: Engine, value: T) => keep(collection, idOf(value), value),
});

const idOf = ({ id }: { id: string }): string => id;
const versionOf = ({ id, version }: { id: string; version: number }): string => `${id}/${version}`;
const recordPorts = Object.keys(recordKinds) as RecordPort[];

export const plans: { [Kind in Exclude<DumpKind, 'change'>]: Plan<Kind> } = {
  counter: plan(
    counters,
    ['key'],
    ({ id, value }) => ({ name: id, value: value.last }),
    // The log counts revisions.
    (_engine, { name, value }) => keep(counters, name, { last: value }),
  ),
  user: plain(users, idOf),
  session: plan(
    sessions,
    ['key'],
    ({ id, value }) => ({ tokenHash: id, ...value }),
    (_engine, { tokenHash, ...session }) => keep(sessions, tokenHash, session),
  ),
  setting: plan(
    settings,
    ['key'],
    ({ id, value }) => ({ name: id, document: value }),
    (_engine, { name, document }) => keep(settings, name, document),
  ),
  program: plain(programs, idOf),
  'program-version': plain(programVersions, versionOf),
  source: plain(sources, idOf),
  'push-key': plan(
    pushKeys,
    ['key'],
    ({ id, value }) => ({ sourceId: id, hash: value.hash }),
    (_engine, { sourceId, hash }) => keep(pushKeys, sourceId, { hash }),
  ),
  'source-state': plan(
    sourceStates,
    ['key'],
    ({ id, value }) => ({ sourceId: id, ...value }),
    (_engine, { sourceId, ...state }) => keep(sourceStates, sourceId, state),
  ),
  quarantined: plain(quarantine, idOf),
  inbox: plan(
    inbox,
    ['place', 'id'],
    ({ id, value, fields }) => ({ id, place: Number(fields['place']), item: value }),
    (_engine, { id, place, item }) => keep(inbox, id, item, { id, place, at: Date.parse(item.seenAt) }),
  ),
  done: plan(
    doneItems,
    ['key'],
    ({ id, value }) => ({ id, at: value.at }),
    (_engine, { id, at }) => keep(doneItems, id, { at }),
  ),
  'fact-check': plan(
    factChecks,
    ['number'],
    ({ value: { factCheck, number } }) => ({ factCheck, number }),
    (engine, { factCheck, number }) => {
      const { id, title, text = '', publisher } = factCheck;
      const words = wordsOf(engine, `${title} ${text} ${publisher}`);
      return keep(factChecks, id, { factCheck, number }, { words });
    },
  ),
  mention: plan(mentions, ['published', 'place', 'id'], dumpedMention, (_engine, given) =>
    keep(mentions, given.mention.id, ...keptMention(given)),
  ),
  story: plan(stories, ['number'], dumpedStory, (_engine, given) =>
    keep(stories, String(given.state.number), keptStory(given), { revision: given.state.revision }),
  ),
  suggestion: plain(suggestions, ({ story, other }) => `${story}-${other}`),
  entry: plan(
    entries,
    ['place'],
    ({ value: { entry, change }, fields }) => ({ place: Number(fields['place']), entry, change }),
    (_engine, { place, entry, change }) =>
      keep(entries, `moved-${place}`, { entry, change, place }, { place }),
  ),
  evidence: plain(evidence, idOf),
  // Versions in order, so that the newest is written last where the other engine keeps it.
  'fact-version': {
    ...plain(factVersions, versionOf, ['number', 'key']),
  },
  'narrative-version': plain(narrativeVersions, versionOf, ['number', 'key']),
  'response-version': plain(responseVersions, ({ responseId, n }) => `${responseId}/${n}`),
  response: plan(
    responses,
    ['key'],
    ({ value }) => value,
    async (engine, response) => keepResponse(engine, response),
  ),
  'hand-off': plain(handOffs, idOf),
  issue: plain(issues, idOf),
  'issue-change': plain(issueChanges, ({ number }) => String(number), ['number']),
  record: {
    collections: recordPorts.map((port) => recordsOf(port) as unknown as Collection<never>),
    sort: ['kind', 'key'],
    out: ({ fields, value }) => ({ port: String(fields['kind']), record: value }),
    into: (_engine, { port, record }) =>
      keep(recordsOf(port as RecordPort) as Collection<typeof record>, record.id, record),
  },
  audit: plain(auditRows, ({ seq }) => String(seq), ['seq']),
};

/** The plan of any kind but `change`, whose order stands in no field. */
export const planOf = <Kind extends DumpKind>(kind: Kind): Plan<Kind> =>
  (plans as unknown as Record<DumpKind, Plan<Kind>>)[kind];

/** Found by the words that went out, and by what the text and the version that people read rely on. */
async function keepResponse(engine: Engine, response: Dumped['response']): Promise<Kept[]> {
  const shown = await engine.get(responseVersions, `${response.id}/${shownVersion(response)}`);
  const content = response.status === 'published' ? response.content : shown?.content;
  const words = content && wordsOf(engine, responseText({ ...response, status: 'published', content }));
  return keep(responses, response.id, response, {
    marks: [...marksOf(response), ...citeMarks(reliesOn(response, shown?.content ?? null))],
    ...(words ? { words } : {}),
  });
}

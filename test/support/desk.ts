import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noExtraEngine } from '@tanggap/shared/extra-engine';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { FactCheck } from '@tanggap/shared/fact-check';
import { pushedMentionSchema, type PushReply } from '@tanggap/shared/api';
import type { Source } from '@tanggap/shared/source';
import type { StorySummary } from '@tanggap/shared/story';
import type { Role } from '@tanggap/shared/vocabulary';
import type { AppDeps, IngestPort } from '../../server/src/http/app-deps.js';
import { createApp, longestHead } from '../../server/src/http/create-app.js';
import { createOwnCluster } from '../../server/src/cluster/in-process.js';
import { createExports } from '../../server/src/export/export-jobs.js';
import { jobDepsOf } from '../../server/src/export/job-deps.js';
import { workPaperWriter } from '../../server/src/export/work-paper.js';
import { writeHere, writerOf } from '../../server/src/export/write-here.js';
import { createLog } from '../../server/src/log.js';
import { createMetrics } from '../../server/src/http/metrics.js';
import { sessionCookie, startSession } from '../../server/src/http/session.js';
import { createSocketPublisher, type SocketPublisher } from '../../server/src/publish/socket-publisher.js';
import { createRuleTests } from '../../server/src/rules/rule-tests.js';
import { tryRule } from '../../server/src/rules/try-rule.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { ScoredMention, Store, UserRecord } from '../../server/src/store/store.js';
import { renewLease } from '../../server/src/triage/renew-lease.js';
import { aBatch, aProgram, aRawItem, aScoredMention, aSource, aUser, minutesFrom, noon } from './builders.js';
import { aMemoryArchive, anArchivedPage } from './evidence-parts.js';
import { aPerson, ask, listen, type Answer, type Listener, type Person } from './desk-client.js';

/** Time that passes only when a test says so. */
export interface Clock {
  now(): string;
  pass(minutes: number): void;
}

/** What a desk's ingest side was asked to do, in order. */
export interface Told {
  moved: { mentionIds: string[]; storyId: string }[];
  merged: { fromStoryIds: string[]; intoStoryId: string }[];
  polled: string[];
  sourcesChanged: number;
  programsChanged: number;
  rulesChanged: number;
  /** Our own answers that the matching of later mentions was told of. */
  factChecks: FactCheck[];
}

/** Who speaks at the tests' desk. */
const deskProfile: DeskProfile = {
  agency: 'Dinas Kominfo Kota Contoh',
  unit: 'Meja Humas',
  city: 'Kota Contoh',
  contact: 'humas@contoh.go.id',
  site: 'https://contoh.go.id',
};

export interface Desk {
  origin: string;
  store: Store;
  clock: Clock;
  told: Told;
  deps: AppDeps;
  publisher: SocketPublisher;
  people: Record<Role | 'colleague', Person>;
  /** Two officers by name, for stories about both. */
  officer: Person;
  colleague: Person;
  supervisor: Person;
  /** A mention arrives, in a new story unless one is named; browsers are told after the save. */
  receive(text: string, given?: Parameters<typeof aScoredMention>[0]): Promise<StorySummary>;
  /** Asks without being signed in. */
  visitor: {
    ask(
      method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
      path: string,
      body?: unknown,
      headers?: Record<string, string>,
    ): Promise<Answer>;
    listen(headers?: Record<string, string>): Promise<Listener>;
  };
  /** The product stops and starts again on the same port and data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** Replaces parts of the web side's dependencies. */
  change?: (deps: AppDeps) => Partial<AppDeps>;
  /** What searches and samples are stemmed with; mentions must be saved with the same. Default: lower-case words. */
  stem?: (text: string) => string[];
}

function aClock(): Clock {
  let minutes = 0;
  return { now: () => minutesFrom(minutes, noon), pass: (more) => void (minutes += more) };
}

const deskUsers: Record<Role | 'colleague', Partial<UserRecord>> = {
  officer: { id: 'u-sari', name: 'Sari Petugas', role: 'officer' },
  colleague: { id: 'u-bagus', name: 'Bagus Petugas', role: 'officer' },
  analyst: { id: 'u-tari', name: 'Tari Analis', role: 'analyst' },
  supervisor: { id: 'u-rahma', name: 'Rahma Penyelia', role: 'supervisor' },
  auditor: { id: 'u-joko', name: 'Joko Auditor', role: 'auditor' },
  admin: { id: 'u-wati', name: 'Wati Admin', role: 'admin' },
};

/** Ingest without network: pushed items go into the inbox, and everything else is noted. */
function anIngest(store: Store, clock: Clock, told: Told): IngestPort {
  return {
    async receivePush(source: Source, { mentions }) {
      const reply: PushReply = { accepted: 0, repeated: 0, refused: [] };
      for (const [index, item] of mentions.entries()) {
        const mention = pushedMentionSchema.safeParse(item);
        if (!mention.success) {
          reply.refused.push({ index, reason: mention.error.issues[0]?.message ?? '' });
          continue;
        }
        const { text, id = text } = mention.data;
        const raw = aRawItem({ sourceId: source.id, externalId: id, text, seenAt: clock.now() });
        const { accepted } = await store.inbox.append([{ id: `${source.id}:${id}`, item: raw }]);
        reply[accepted.length > 0 ? 'accepted' : 'repeated'] += 1;
      }
      return reply;
    },
    capture: ({ url }) => Promise.resolve({ mentionId: `m-${url}`, isRepeated: false }),
    healthOf: (source, figures) => ({
      ...{ sourceId: source.id, state: source.enabled ? 'waiting' : 'off', reason: null, nextPollAt: null },
      ...{ lastSuccessAt: null, lastItemAt: null, lastError: null, failuresInRow: 0 },
      ...{ beats: figures.hourly.slice(-24), itemsLastHour: 0, baselinePerHour: 0 },
      ...{ accepted: figures.accepted, repeated: figures.repeated, refused: figures.refused },
    }),
    pollNow: (id) => void told.polled.push(id),
    sourcesChanged: () => void (told.sourcesChanged += 1),
    programsChanged: () => void (told.programsChanged += 1),
    rulesChanged: () => void (told.rulesChanged += 1),
    factChecksChanged: (factChecks) => void told.factChecks.push(...factChecks),
  };
}

function depsOf(store: Store, clock: Clock, told: Told): AppDeps & { publisher: SocketPublisher } {
  const log = createLog('silent');
  const metrics = createMetrics();
  const settings = { clientDir: null };
  const regrouping = {
    moved: (mentionIds: string[], storyId: string) => void told.moved.push({ mentionIds, storyId }),
    merged: (fromStoryIds: string[], intoStoryId: string) =>
      void told.merged.push({ fromStoryIds, intoStoryId }),
  };
  const publisher: SocketPublisher = createSocketPublisher({
    ...{ store, settings, metrics, now: clock.now, log },
    renewLease: (userId, storyId) =>
      renewLease({ store, publisher, regrouping, now: clock.now }, userId, storyId),
  });
  return {
    ...{ store, publisher, regrouping, metrics, settings, now: clock.now, log },
    ingest: anIngest(store, clock, told),
    archive: aMemoryArchive(),
    archivePage: (url) => Promise.resolve(anArchivedPage(url)),
    desk: deskProfile,
    pageUrl: (id) => `https://tanggap.example/answers/${id}`,
    productOrigin: () => 'https://tanggap.example',
    couriers: { ready: {}, missing: {} },
    exports: exportsAt(store, publisher, clock),
    ...{ model: { modelVersion: 'uji-1', models: [], figures: [] }, modelVersion: 'uji-1' },
    ruleTests: createRuleTests({
      ...{ store, publisher, log, now: clock.now },
      trial: (order, hooks) => tryRule(store, order, hooks),
    }),
    tryProgram: (draft, texts) => ({
      ...{ tookMs: 1, examined: texts.length, hits: 0, excluded: 0, unsure: 0, added: 0, removed: 0 },
      examples: texts
        .filter(({ text }) => draft.aliases.some((alias) => text.includes(alias)))
        .map(({ id, text }) => ({
          ...{
            mentionId: id,
            text,
            outcome: 'hit' as const,
            span: [0, 1] as [number, number],
            isChange: false,
          },
          because: { id: 'Menyebut nama.', en: 'Names it.' },
        })),
    }),
    extraEngine: () => noExtraEngine('off'),
    parts: { store: () => store.ping() },
  };
}

/** Writes exports in this thread, into a folder of their own. */
function exportsAt(store: Store, publisher: SocketPublisher, { now }: Clock): AppDeps['exports'] {
  const folder = join(tmpdir(), `tanggap-desk-${process.pid}-${randomUUID()}`);
  const productOrigin = () => 'https://tanggap.example';
  const papers = workPaperWriter({ store, desk: deskProfile, productOrigin, now });
  const write = writerOf(writeHere(jobDepsOf(store, now)), papers);
  const log = createLog('silent');
  const exports = createExports({
    store,
    publisher,
    write,
    folder,
    now,
    log,
    cluster: createOwnCluster(log),
  });
  void exports.begin();
  return exports;
}

function startOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function fill(store: Store): Promise<void> {
  await store.programs.put(aProgram());
  await store.sources.put(aSource({ id: 'src-demo', kind: 'push', standing: 'public' }));
  for (const user of Object.values(deskUsers)) await store.users.add(aUser(user));
}

/** Opens the real web side, HTTP and sockets, on a free port over an SQLite store in memory. Close it after the test. */
export async function openDesk({ change = () => ({}), stem }: DeskOptions = {}): Promise<Desk> {
  const store = openSqlite(':memory:', stem && { stem });
  const clock = aClock();
  const told: Told = {
    ...{ moved: [], merged: [], polled: [], factChecks: [] },
    ...{ sourcesChanged: 0, programsChanged: 0, rulesChanged: 0 },
  };
  await fill(store);

  async function start(port: number) {
    const built = depsOf(store, clock, told);
    const deps: AppDeps & { publisher: SocketPublisher } = {
      ...built,
      ...change(built),
      publisher: built.publisher,
    };
    const server = createServer({ maxHeaderSize: longestHead }, createApp(deps));
    deps.publisher.attach(server);
    return { deps, port: await startOn(server, port) };
  }

  const first = await start(0);
  const { port } = first;
  let { deps } = first;
  const origin = `http://127.0.0.1:${port}`;
  const listeners: Listener[] = [];
  const noted = async (listener: Promise<Listener>): Promise<Listener> => {
    listeners.push(await listener);
    return listener;
  };

  async function enter(user: UserRecord): Promise<Person> {
    const { token } = await startSession(store.users, user.id, clock.now());
    const person = aPerson(origin, user, sessionCookie(token, false).split(';')[0]!);
    return { ...person, listen: () => noted(person.listen()) };
  }

  const entered: [string, Person][] = [];
  for (const [role, user] of Object.entries(deskUsers)) entered.push([role, await enter(aUser(user))]);
  const people = Object.fromEntries(entered) as Desk['people'];

  async function receive(
    text: string,
    given: Parameters<typeof aScoredMention>[0] = {},
  ): Promise<StorySummary> {
    const storyId = given.storyId ?? `C-${await store.stories.reserveNumbers(1)}`;
    const at = clock.now();
    const mention = { ...given.mention, text, publishedAt: at, seenAt: at };
    const scored: ScoredMention = aScoredMention({ ...given, storyId, mention });
    const saved = await store.mentions.save(aBatch([scored], { at }));
    deps.publisher.storiesChanged(saved.stories, at);
    return saved.stories.find(({ id }) => id === storyId)!;
  }

  return {
    ...{ origin, store, clock, told, people, receive },
    get deps() {
      return deps;
    },
    get publisher() {
      return deps.publisher;
    },
    officer: people.officer,
    colleague: people.colleague,
    supervisor: people.supervisor,
    visitor: {
      ask: (method, path, body, headers = {}) => ask(origin, method, path, { body, headers }),
      listen: (headers = {}) => noted(listen(origin, headers)),
    },
    async restart() {
      await deps.publisher.close();
      ({ deps } = await start(port));
    },
    async close() {
      for (const listener of listeners) listener.close();
      await deps.publisher.close();
      await store.close();
    },
  };
}

import { maskPrivate } from '@tanggap/shared/masking';
import { indexedAtOnce } from './fact-checks.js';
import type { SyncFactChecks } from './fact-checks.js';
import { ftsCompiler, plainWords } from './fts-query.js';
import { factText, responseText } from '../story/indexed-words.js';
import type { Lane } from './lane.js';
import { casesOf } from './measure.js';
import { prepareBatch } from './prepare.js';
import { plannedSearch } from './search.js';
import { planner } from './search/plan.js';
import type { SqliteOptions } from './sqlite-store.js';
import { traffic } from './store-ports.js';
import type { PortName, Traffic } from './store-ports.js';
import { engineDown } from './wire.js';
import type { Store } from '../store.js';

export type ClientOptions = Pick<SqliteOptions, 'stem'>;

type AnyMethod = (...values: never[]) => unknown;

export interface Lanes {
  writer: Lane;
  readers: Lane[];
}

/** A store whose every method is a message. What needs no database is done here: preparing batches, stemming searches. */
export function clientStore(lanes: Lanes, options: ClientOptions, close: () => Promise<void>): Store {
  const stem = options.stem ?? plainWords;
  const compile = ftsCompiler(stem);
  const stems = (text: string) => stem(text).join(' ');
  const pick = (kind: Traffic): Lane => (kind === 'write' ? lanes.writer : leastBusy(lanes));
  const read = (port: PortName, method: string, values: unknown[]) =>
    leastBusy(lanes).call(port, method, values);
  const portOf = <Name extends PortName>(name: Name): Store[Name] => {
    const methods = Object.entries<Traffic>(traffic[name]).map(([method, kind]) => [
      method,
      (...values: unknown[]) => pick(kind).call(name, method, values),
    ]);
    return Object.fromEntries(methods) as Store[Name];
  };
  const mentions = portOf('mentions');
  const stories = portOf('stories');
  const factChecks = portOf('factChecks');
  const call = <Port extends PortName, Method extends keyof Store[Port]>(
    port: Port,
    method: Method & string,
    values: unknown[],
  ) => lanes.writer.call(port, method, values) as ReturnType<Extract<Store[Port][Method], AnyMethod>>;
  return {
    inbox: portOf('inbox'),
    mentions: {
      ...mentions,
      save: (batch) =>
        lanes.writer.call('mentions', 'savePrepared', [prepareBatch(batch, maskPrivate)]) as ReturnType<
          typeof mentions.save
        >,
    },
    stories: {
      ...stories,
      list: (query, viewer) =>
        stories.list(query.q?.trim() ? { ...query, q: compile(query.q) } : query, viewer),
    },
    programs: portOf('programs'),
    sources: portOf('sources'),
    factChecks: {
      ...factChecks,
      list: async (query) => {
        if (query.words) await indexFactChecks(lanes.writer, stems);
        return factChecks.list(query);
      },
    },
    evidence: portOf('evidence'),
    facts: {
      ...portOf('facts'),
      add: (fact) => call('facts', 'add', [fact, stems(factText(fact))]),
      put: (fact) => call('facts', 'put', [fact, stems(factText(fact))]),
    },
    responses: {
      ...portOf('responses'),
      add: (response, step) => call('responses', 'add', [response, step, stems(responseText(response))]),
      put: (response, along) => call('responses', 'put', [response, along, stems(responseText(response))]),
    },
    narratives: portOf('narratives'),
    handOffs: portOf('handOffs'),
    search: plannedSearch(portOf('search'), {
      plan: planner(stem),
      stems,
      samples: (values) => read('search', 'sampleTexts', values),
    }),
    issues: portOf('issues'),
    measure: {
      ...portOf('measure'),
      cases: async (asked) => casesOf((await read('measure', 'caseRows', [asked])) as string),
      openCases: async () => casesOf((await read('measure', 'openCaseRows', [])) as string),
    },
    savedSearches: portOf('savedSearches'),
    destinations: portOf('destinations'),
    alerts: portOf('alerts'),
    campaigns: portOf('campaigns'),
    shifts: portOf('shifts'),
    handovers: portOf('handovers'),
    qualityItems: portOf('qualityItems'),
    reports: portOf('reports'),
    exports: portOf('exports'),
    rules: portOf('rules'),
    ruleTests: portOf('ruleTests'),
    corrections: portOf('corrections'),
    settings: portOf('settings'),
    users: portOf('users'),
    audit: portOf('audit'),
    ping: async () => {
      await Promise.all([lanes.writer, leastBusy(lanes)].map((lane) => lane.call('engine', 'ping', [])));
    },
    close,
  };
}

/** Stems here what was saved where there was no stemmer; most calls find nothing to do. */
async function indexFactChecks(writer: Lane, stems: (text: string) => string): Promise<void> {
  for (;;) {
    const values = [indexedAtOnce];
    const waiting = (await writer.call('factChecks', 'unindexed', values)) as ReturnType<
      SyncFactChecks['unindexed']
    >;
    if (waiting.length === 0) return;
    const entries = waiting.map(({ seq, text }) => ({ seq, stems: stems(text) }));
    await writer.call('factChecks', 'index', [entries]);
  }
}

function leastBusy({ readers }: Lanes): Lane {
  const [first, ...rest] = readers;
  if (!first) throw engineDown('it has no reader thread');
  return rest.reduce((best, lane) => (lane.waiting() < best.waiting() ? lane : best), first);
}

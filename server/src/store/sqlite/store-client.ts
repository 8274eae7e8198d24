import { maskPrivate } from '@tanggap/shared/masking';
import { ftsCompiler, plainWords } from './fts-query.js';
import type { Lane } from './lane.js';
import { prepareBatch } from './prepare.js';
import type { SqliteOptions } from './sqlite-store.js';
import { traffic } from './store-ports.js';
import type { PortName, Traffic } from './store-ports.js';
import { engineDown } from './wire.js';
import type { Store } from '../store.js';

export type ClientOptions = Pick<SqliteOptions, 'stem'>;

export interface Lanes {
  writer: Lane;
  readers: Lane[];
}

/** A store whose every method is a message. What needs no database is done here: preparing batches, stemming searches. */
export function clientStore(lanes: Lanes, options: ClientOptions, close: () => Promise<void>): Store {
  const compile = ftsCompiler(options.stem ?? plainWords);
  const pick = (kind: Traffic): Lane => (kind === 'write' ? lanes.writer : leastBusy(lanes));
  const portOf = <Name extends PortName>(name: Name): Store[Name] => {
    const methods = Object.entries<Traffic>(traffic[name]).map(([method, kind]) => [
      method,
      (...values: unknown[]) => pick(kind).call(name, method, values),
    ]);
    return Object.fromEntries(methods) as Store[Name];
  };
  const mentions = portOf('mentions');
  const stories = portOf('stories');
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
    factChecks: portOf('factChecks'),
    users: portOf('users'),
    audit: portOf('audit'),
    ping: async () => {
      await Promise.all([lanes.writer, leastBusy(lanes)].map((lane) => lane.call('engine', 'ping', [])));
    },
    close,
  };
}

function leastBusy({ readers }: Lanes): Lane {
  const [first, ...rest] = readers;
  if (!first) throw engineDown('it has no reader thread');
  return rest.reduce((best, lane) => (lane.waiting() < best.waiting() ? lane : best), first);
}

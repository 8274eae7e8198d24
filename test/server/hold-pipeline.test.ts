import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Leases } from '../../server/src/cluster/cluster.js';
import { runWhileHeld } from '../../server/src/cluster/run-while-held.js';
import { createChatEngine } from '../../server/src/extra-engine/chat-engine.js';
import { keepEngine, type KeptEngine } from '../../server/src/extra-engine/keep-engine.js';
import { holdPipeline, type HeldPipeline } from '../../server/src/hold-pipeline.js';
import { mentionId } from '../../server/src/normalise/mention-id.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../server/src/store/store.js';
import { aProgram, noon } from '../support/builders.js';
import { openChatServer } from '../support/chat-server.js';
import { pushed } from '../support/pipeline-on.js';
import { until } from '../support/until.js';

const log = pino({ level: 'silent' });

/** One lease that the test hands to one process after another. */
function aLease() {
  let isHeld = false;
  let run: ReturnType<typeof runWhileHeld>;
  const leases: Pick<Leases, 'hold'> = {
    hold(name, work = () => {}) {
      run = runWhileHeld(work, { name, log });
      return { isHeld: () => isHeld, stop: () => take() };
    },
  };
  const give = (): void => {
    isHeld = true;
    run.begin();
  };
  const take = (): Promise<void> => {
    isHeld = false;
    return run.end();
  };
  return { leases, give, take };
}

describe('the pipeline of several processes', () => {
  let store: Store;
  let open: HeldPipeline[];
  beforeEach(async () => {
    store = openSqlite(':memory:');
    open = [];
    await store.sources.put(pushed);
    await store.programs.put(aProgram());
  });
  afterEach(async () => {
    for (const pipeline of open) await pipeline.stop();
    await store.close();
  });

  function aProcess() {
    const lease = aLease();
    const saved: string[] = [];
    const pipeline = holdPipeline({
      ...{ store, leases: lease.leases, now: () => noon, log, idleMs: 5 },
      onSaved: ({ stories }) => saved.push(...stories.map(({ id }) => id)),
      onEngine: () => {},
    });
    open.push(pipeline);
    return { ...lease, pipeline, saved };
  }

  async function arrive(externalId: string, text: string): Promise<void> {
    const item = { sourceId: pushed.id, externalId, text, seenAt: noon, published: noon };
    await store.inbox.append([{ id: mentionId(pushed.id, externalId), item }]);
  }

  const { name } = aProgram();
  const claim = `${name} di balai desa katanya cair hari ini lewat tautan pendaftaran, warga diminta mengisi data rekening.`;

  test('Items are taken only where the pipeline is held', async () => {
    const [one, other] = [aProcess(), aProcess()];
    await arrive('1', claim);

    one.give();
    await until(() => one.saved.length > 0);

    expect(await store.inbox.size()).toBe(0);
    expect(other.saved).toEqual([]);
  });

  test('When another process takes over, then a repeated claim joins the story it already has', async () => {
    const [one, other] = [aProcess(), aProcess()];
    await arrive('1', claim);
    one.give();
    await until(() => one.saved.length > 0);

    await one.take();
    await arrive('2', claim);
    other.give();
    await until(() => other.saved.length > 0);

    expect(other.saved).toEqual([one.saved[0]]);
  });

  test('While the extra engine does not answer, items are saved without it', async () => {
    const lease = aLease();
    const saved: string[] = [];
    const server = await openChatServer(() => 'hang');
    const engine = createChatEngine({ url: server.url, model: 'uji', allowOutside: false });
    const parts = { engine, isOutside: false, now: () => noon, log, budgetMs: 20 };
    let kept: KeptEngine | undefined;
    const pipeline = holdPipeline({
      ...{ store, leases: lease.leases, now: () => noon, log, idleMs: 5, onEngine: () => {} },
      keepExtraEngine: () => (kept = keepEngine({ ...parts, onState: () => {} })),
      onSaved: ({ stories }) => saved.push(...stories.map(({ id }) => id)),
    });
    open.push(pipeline);
    await arrive('1', claim);

    lease.give();
    await until(() => saved.length > 0);

    expect(await store.inbox.size()).toBe(0);
    expect(kept?.state().texts.answered).toBe(0);
    await lease.take();
    await server.close();
  });

  test('What the extra engine finds is stored with its place, and never as a flag', async () => {
    const lease = aLease();
    const server = await openChatServer(() => ({
      says: { findings: [{ signal: 'hate', score: 1, quote: 'balai desa' }] },
    }));
    const engine = createChatEngine({ url: server.url, model: 'uji', allowOutside: false });
    const keep = { engine, isOutside: false, now: () => noon, log, onState: () => {} };
    const stored: string[] = [];
    const pipeline = holdPipeline({
      ...{ store, leases: lease.leases, now: () => noon, log, idleMs: 5, onEngine: () => {} },
      keepExtraEngine: () => keepEngine({ ...keep, budgetMs: 20_000 }),
      onSaved: ({ stories }) => stored.push(...stories.map(({ id }) => id)),
    });
    open.push(pipeline);
    lease.give();
    await pipeline.warmed;
    await arrive('1', claim);

    await until(() => stored.length > 0);

    const mention = (await store.stories.get(stored[0] ?? '', noon))?.representative;
    expect(mention?.assessment.findings).toContainEqual(
      expect.objectContaining({ rule: 'extra/uji', signal: 'hate', span: expect.anything() }),
    );
    expect(mention?.assessment.scores.hate).toBeLessThan(0.5);
    await lease.take();
    await server.close();
  });

  test('After losing it nothing more is taken', async () => {
    const one = aProcess();
    one.give();
    await one.pipeline.warmed;

    await one.take();
    await arrive('1', claim);
    one.pipeline.wake();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(await store.inbox.size()).toBe(1);
  });

  test('News that comes while the stages are warmed takes effect', async () => {
    const [one, other] = [aProcess(), aProcess()];
    await arrive('1', claim);
    one.give();
    await until(() => one.saved.length > 0);
    await one.take();
    const [was = ''] = one.saved;

    other.give();
    await other.pipeline.hear({ type: 'moved', mentionIds: [mentionId(pushed.id, '1')], storyId: 'C-777' });
    await other.pipeline.warmed;
    await arrive('2', claim);
    await until(() => other.saved.length > 0);

    expect(other.saved).toEqual(['C-777']);
    expect(was).not.toBe('C-777');
  });

  test('What runs beside the pipeline runs with it', async () => {
    const lease = aLease();
    const events: string[] = [];
    const pipeline = holdPipeline({
      ...{ store, leases: lease.leases, now: () => noon, log, onSaved: () => {}, onEngine: () => {} },
      beside: () => {
        events.push('begin');
        return () => Promise.resolve(void events.push('end'));
      },
    });
    open.push(pipeline);

    lease.give();
    await pipeline.warmed;
    await lease.take();

    expect(events).toEqual(['begin', 'end']);
  });
});

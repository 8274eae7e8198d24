import { afterEach, describe, expect, test } from '@jest/globals';
import { noExtraEngine } from '@tanggap/shared/extra-engine';
import { AppError } from '@tanggap/shared/errors';
import { addExtraEngineMetrics } from '../../../server/src/http/extra-engine-metrics.js';
import { spoolReadiness } from '../../../server/src/spool/spool-state.js';
import { noon } from '../../support/builders.js';
import { openDesk, type Desk, type DeskOptions } from '../../support/desk.js';

describe('what operators look at', () => {
  let desk: Desk;
  const open = async (options?: DeskOptions) => (desk = await openDesk(options));
  afterEach(() => desk.close());

  test('readiness names each part', async () => {
    await open();

    expect((await desk.visitor.ask('GET', '/readyz')).body).toEqual({
      isReady: true,
      parts: { store: 'ok' },
      extraEngine: 'off',
    });
  });

  test('a part that fails makes the product not ready, and is named', async () => {
    const failing = { ingest: () => Promise.reject(new Error('the ingest thread ended')) };
    await open({ change: (deps) => ({ parts: { ...deps.parts, ...failing } }) });

    const { status, body } = await desk.visitor.ask('GET', '/readyz');

    expect(status).toBe(503);
    expect(body).toMatchObject({ isReady: false, parts: { store: 'ok', ingest: 'the ingest thread ended' } });
  });

  test('a part that never answers counts as not ready after two seconds', async () => {
    await open({ change: () => ({ parts: { ingest: () => new Promise(() => {}) } }) });

    const { status, body } = await desk.visitor.ask('GET', '/readyz');

    expect(status).toBe(503);
    expect(body).toMatchObject({ parts: { ingest: 'no answer within 2000 ms' } });
  });

  test('an extra engine that fails is told with its reason, and the product stays ready', async () => {
    const failing = { state: 'failing', since: noon, failure: 'late' } as const;
    await open({ change: () => ({ extraEngine: () => ({ ...noExtraEngine('off'), ...failing }) }) });

    const { status, body } = await desk.visitor.ask('GET', '/readyz');

    expect(status).toBe(200);
    expect(body).toMatchObject({ isReady: true, extraEngine: `failing since ${noon} (late)` });
    expect((await desk.supervisor.ask('GET', '/api/model')).body).toMatchObject({ extraEngine: failing });
  });

  test('metrics tell the state of the extra engine and what became of texts', async () => {
    await open();
    const texts = { answered: 7, skipped: 3, failed: 1, hints: 2 };
    addExtraEngineMetrics(desk.deps.metrics, () => ({ ...noExtraEngine('off'), state: 'running', texts }));

    const { body } = await desk.visitor.ask('GET', '/metrics');

    expect(body).toContain('tanggap_extra_engine_state{state="running"} 1');
    expect(body).toContain('tanggap_extra_engine_state{state="off"} 0');
    expect(body).toContain('tanggap_extra_engine_texts_total{outcome="skipped"} 3');
    expect(body).toContain('tanggap_extra_engine_hints_total 2');
  });

  test('items that wait on disk make the product not ready, and readiness says how many', async () => {
    const waiting = { isDown: true, waiting: 214, bytes: 3_250_000, isFull: false, replayed: 0, setAside: 0 };
    await open({ change: (deps) => ({ parts: { ...deps.parts, spool: () => spoolReadiness(waiting) } }) });

    const { status, body } = await desk.visitor.ask('GET', '/readyz');

    expect(status).toBe(503);
    expect(body).toMatchObject({ parts: { spool: expect.stringMatching(/^214 items wait on disk/) } });
  });

  test('while the store does not answer, metrics still tell what does not come from it', async () => {
    await open({
      change: ({ store }) => ({
        store: {
          ...store,
          sources: { ...store.sources, figures: () => Promise.reject(new AppError('engine-down', 'mati')) },
        },
      }),
    });

    const { status, body } = await desk.visitor.ask('GET', '/metrics');

    expect(status).toBe(200);
    expect(body).toContain('tanggap_sockets 0');
    expect(body).not.toContain('tanggap_source_items{');
  });

  test('metrics count requests by route and tell of sources', async () => {
    await open();
    await desk.officer.open(await desk.receive('Kabar tentang bantuan.'));

    const { body } = await desk.visitor.ask('GET', '/metrics');

    expect(body).toContain(
      'tanggap_http_request_seconds_count{method="get",route="/api/stories/:id",status="200"} 1',
    );
    expect(body).toContain('tanggap_inbox_waiting 0');
    expect(body).toContain('tanggap_source_items{source="src-demo",outcome="accepted"}');
  });

  test.each([
    ['without token, through a proxy', undefined, { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['with the token', 'token-untuk-metrik', { authorization: 'Bearer token-untuk-metrik' }, 200],
    ['with a wrong token', 'token-untuk-metrik', { authorization: 'Bearer token-yang-salah' }, 403],
    ['from this machine, where a token is set', 'token-untuk-metrik', {}, 403],
  ])('metrics asked for %s are guarded', async (_case, metricsToken, headers, status) => {
    await open({ change: (deps) => ({ settings: { ...deps.settings, metricsToken } }) });

    const answer = await desk.visitor.ask('GET', '/metrics', undefined, headers);

    expect(answer.status).toBe(status);
  });
});

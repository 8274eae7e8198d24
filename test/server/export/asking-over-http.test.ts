import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExportJob } from '@tanggap/shared/export';
import type { Report } from '@tanggap/shared/report';
import { parse } from 'csv-parse/sync';
import { bandWords, levelWords } from '../../../server/src/report/words.js';
import { openDesk, type Desk } from '../../support/desk.js';
import type { Person } from '../../support/desk-client.js';

describe('exports and reports over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.receive('Bantuan cair, hubungi 081234567890', { mention: { author: 'akun-7f3a' } });
  });
  afterEach(() => desk.close());

  async function ended(person: Person, id: string): Promise<ExportJob> {
    for (;;) {
      const { body } = await person.ask('GET', `/api/exports/${id}`);
      const job = body as ExportJob;
      if (job.state !== 'waiting' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  async function made(person: Person, request: object): Promise<string> {
    desk.clock.pass(1);
    const { status, body } = await person.ask('POST', '/api/exports', request);
    expect(status).toBe(201);
    const job = await ended(person, (body as ExportJob).id);
    expect(job).toMatchObject({ state: 'done' });
    const file = await person.ask('GET', `/api/exports/${job.id}/file`);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${job.fileName}"`);
    return file.body as string;
  }

  test('mentions come masked, with their reasons and both clocks', async () => {
    const csv = await made(desk.officer, { kind: 'mentions', format: 'csv' });

    expect(csv).toContain('Teks (tersamar)');
    expect(csv).toContain('081•••••••••');
    expect(csv).not.toContain('081234567890');
    expect(csv).toContain('2026-03-09 10:00:00');
  });

  test('codes are written as the words that people read on the screens', async () => {
    const rowOf = async (kind: string) =>
      parse<Record<string, string>>(await made(desk.officer, { kind, format: 'csv' }), {
        ...{ bom: true, columns: true },
      })[0];
    const [mention, story] = [await rowOf('mentions'), await rowOf('stories')];
    const parts = await made(desk.officer, { kind: 'timeline', format: 'csv', search: { split: 'level' } });

    expect(mention).toMatchObject({ 'Jenis sumber': 'kiriman API', Bahasa: 'Indonesia' });
    expect(Object.values(levelWords)).toContain(mention?.['Penilaian']);
    expect(Object.values(bandWords)).toContain(story?.['Urgensi']);
    expect(story?.['Penilaian']).toBe(mention?.['Penilaian']);
    expect(parts).toContain(`,${mention?.['Penilaian']},1,`);
  });

  test('an officer takes out the evidence of their own work, and only theirs', async () => {
    await desk.colleague.hold(await desk.receive('Kabar lain'));
    const story = await desk.receive('Kabar ketiga');
    await desk.officer.hold(story);

    const csv = await made(desk.officer, { kind: 'my-work', format: 'csv' });

    expect(csv.split('Mulai ditangani')).toHaveLength(3);
    expect(csv).toContain(story.id);
    expect(csv).not.toContain('C-2');
  });

  test.each(['stories', 'timeline', 'response-times'])('%s can be taken out as CSV', async (kind) => {
    expect((await made(desk.supervisor, { kind, format: 'csv' })).length).toBeGreaterThan(50);
  });

  test('the log can be taken out whole by an auditor', async () => {
    const csv = await made(desk.people.auditor, { kind: 'audit', format: 'csv' });

    expect(csv).toContain('export:start');
  });

  test('a small timeline comes at once', async () => {
    const { status, body } = await desk.officer.ask('GET', '/api/exports/timeline.csv?by=day');

    expect(status).toBe(200);
    expect(body as string).toContain('seluruhnya');
  });

  test('when a query cannot be read, then the export fails and says why', async () => {
    const request = { kind: 'mentions', format: 'csv', search: { q: '"tanpa akhir' } };
    const { body } = await desk.officer.ask('POST', '/api/exports', request);

    expect(await ended(desk.officer, (body as ExportJob).id)).toMatchObject({
      state: 'failed',
      failure: 'refused',
    });
  });

  test('a report is made, read, finished by a supervisor and fetched as a file', async () => {
    const { body } = await desk.people.analyst.ask('POST', '/api/reports', { kind: 'daily' });
    const { id, version } = body as Report;

    const early = await desk.people.analyst.ask('POST', `/api/reports/${id}/finish`, { version });
    const final = await desk.supervisor.ask('POST', `/api/reports/${id}/finish`, { version });
    const list = await desk.officer.ask('GET', '/api/reports?kind=daily');
    const file = await desk.officer.ask('GET', `/api/reports/${id}/report.docx`);

    expect([early.status, final.status]).toEqual([403, 200]);
    expect(list.body).toMatchObject({ reports: [{ id, status: 'final' }] });
    expect(file.headers.get('content-disposition')).toContain(`laporan-harian-2026-03-09-${id}.docx`);
  }, 60_000);

  test('a chart made in the browser is noted', async () => {
    const request = { name: 'Sebutan 30 hari', address: '/issues?days=30' };

    expect((await desk.officer.ask('POST', '/api/exports/chart', request)).status).toBe(204);
    expect((await desk.store.audit.list({ limit: 1 }))[0]).toMatchObject({ action: 'export:chart' });
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { finishReport, noteReport, refreshReport } from '../../../server/src/report/change-report.js';
import { makeReport } from '../../../server/src/report/make-report.js';
import { paperOf } from '../../../server/src/report/report-file.js';
import { changeSchedule, readSchedule, runSchedule } from '../../../server/src/report/schedule.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { aReportingDesk, rahma, tari, type ReportingDesk } from './reporting-desk.js';

describe('a report from draft to final', () => {
  let desk: ReportingDesk;
  beforeEach(async () => void (desk = await aReportingDesk()));
  afterEach(() => desk.close());

  test('a supervisor reads it, adds a word and makes it final', async () => {
    const draft = await makeReport(desk, tari, { kind: 'daily' });

    const noted = await noteReport(desk, rahma, draft.id, { version: 1, note: 'Pantau sore ini.' });
    const final = await finishReport(desk, rahma, draft.id, noted.version);

    expect(final).toMatchObject({
      ...{ status: 'final', note: 'Pantau sore ini.', version: 3 },
      finalBy: { id: rahma.id, name: rahma.name },
    });
    expect(desk.changed).toEqual(Array(3).fill('report R-1'));
    const log = await desk.store.audit.list({ limit: 10 });
    expect(log.map(({ action }) => action)).toEqual(['report:finish', 'report:note', 'report:make']);
  });

  test('when it is final, then nobody changes it any more', async () => {
    const draft = await makeReport(desk, tari, { kind: 'daily' });
    await finishReport(desk, rahma, draft.id, 1);

    for (const change of [
      () => noteReport(desk, rahma, draft.id, { version: 2, note: 'lagi' }),
      () => refreshReport(desk, rahma, draft.id, 2),
      () => finishReport(desk, rahma, draft.id, 2),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'wrong-state' });
    }
  });

  test('when somebody saved in between, then the other learns what stands now', async () => {
    const draft = await makeReport(desk, tari, { kind: 'daily' });
    await noteReport(desk, rahma, draft.id, { version: 1, note: 'Sudah dibaca.' });

    await expect(noteReport(desk, tari, draft.id, { version: 1, note: 'lain' })).rejects.toMatchObject({
      code: 'record-changed',
      details: { record: { note: 'Sudah dibaca.', version: 2 } },
    });
  });

  test('refreshing counts a draft up to now and keeps its note', async () => {
    const draft = await makeReport(desk, tari, { kind: 'daily' });
    await noteReport(desk, rahma, draft.id, { version: 1, note: 'Tetap.' });
    desk.at(minutesFrom(90));

    const fresh = await refreshReport(desk, tari, draft.id, 2);

    expect(fresh).toMatchObject({ id: draft.id, to: minutesFrom(90), note: 'Tetap.', version: 3 });
  });

  test('on paper officers stand by their roles, and a draft says so', async () => {
    const draft = await makeReport(desk, tari, { kind: 'daily' });

    const paper = await paperOf(desk, { ...draft, note: 'Satu.\nDua.', isDemo: true });

    expect(paper.foot.left).toBe(
      'Disusun analis isu · belum diperiksa penyelia · nama petugas diganti peran',
    );
    expect(paper.marks).toEqual(['Nomor …/…/2026', 'Sifat: Terbatas', 'DATA CONTOH']);
    expect(paper.subtitle).toBe('Meja Humas · Senin, 9 Maret 2026, 00.00–10.00 WIB');
    expect(paper.watermark).toBe('DRAF');
    expect(paper.sections.at(-1)!.paragraphs).toHaveLength(2);
    expect(JSON.stringify(paper)).not.toContain('Tari');
  });
});

describe('the schedule of the daily report', () => {
  const at = '15:00';
  const three = '2026-03-09T08:00:00.000Z';
  let desk: ReportingDesk;
  afterEach(() => desk.close());

  async function scheduled(given: Parameters<typeof aReportingDesk>[0] = {}, destinationIds: string[] = []) {
    desk = await aReportingDesk(given);
    const schedule = { version: 0, isOn: true, at, onWorkingDaysOnly: true, destinationIds };
    await changeSchedule(desk, rahma, schedule);
    return desk;
  }
  const made = async () => (await desk.store.reports.list({ limit: 10 })).records;

  test('it is off until somebody switches it on', async () => {
    desk = await aReportingDesk();

    expect(await readSchedule(desk)).toMatchObject({ isOn: false, version: 0 });
    expect(await runSchedule(desk, three)).toBeNull();
  });

  test('at its time one draft is made, however often the clock asks', async () => {
    await scheduled();
    const moments = [noon, '2026-03-09T07:59:00.000Z', three, minutesFrom(1, three), minutesFrom(300, three)];

    for (const moment of moments) {
      desk.at(moment);
      await runSchedule(desk, moment);
    }

    expect(await made()).toMatchObject([
      { day: '2026-03-09', createdBy: null, status: 'draft', createdAt: three },
    ]);
  });

  test('when the server was down at the time, then the report is made late', async () => {
    await scheduled();
    desk.at(minutesFrom(70, three));

    expect(await runSchedule(desk, minutesFrom(70, three))).toBe('R-1');
  });

  test('when two processes come to it at once, then one of them makes it', async () => {
    await scheduled();
    desk.at(three);

    const ids = await Promise.all([1, 2, 3].map(() => runSchedule(desk, three)));

    expect(ids.filter(Boolean)).toEqual(['R-1']);
    expect(await made()).toHaveLength(1);
  });

  test('when the process died that made it, then it is made anew after ten minutes', async () => {
    await scheduled();
    desk.at(three);
    const dying = { ...desk, breaches: () => Promise.reject(new Error('mati')) };
    await expect(runSchedule(dying, three)).rejects.toThrow('mati');

    const soon = await runSchedule(desk, minutesFrom(9, three));
    const later = await runSchedule(desk, minutesFrom(10, three));

    expect([soon, later]).toEqual([null, 'R-1']);
  });

  test('a report that a person made does not stand in for the scheduled one', async () => {
    await scheduled();
    await makeReport(desk, tari, { kind: 'daily' });
    desk.at(three);

    expect(await runSchedule(desk, three)).toBe('R-2');
  });

  test('on a day off nothing is made where only working days are asked for', async () => {
    await scheduled({ isWorkingDay: false });
    desk.at(three);

    expect(await runSchedule(desk, three)).toBeNull();
  });

  test('once finished it goes to its destinations as a link, without anybody in it', async () => {
    await scheduled({}, ['D-1', 'D-2']);
    desk.at(three);
    await runSchedule(desk, three);

    expect(desk.sent).toEqual([]);
    await finishReport(desk, rahma, 'R-1', 1);

    expect(desk.sent).toEqual([
      [
        ['D-1', 'D-2'],
        'Laporan harian pemantauan isu Senin, 9 Maret 2026 sudah final dan dapat dibaca.',
        'https://tanggap.example/reports/R-1',
      ],
    ]);
  });

  test('when no destination can be reached, then the report is final all the same and the log says so', async () => {
    await scheduled({}, ['D-1']);
    desk.at(three);
    await runSchedule(desk, three);
    const failing = { ...desk, deliver: () => Promise.reject(new Error('no such destination: D-1')) };

    const final = await finishReport(failing, rahma, 'R-1', 1);

    expect(final.status).toBe('final');
    const [last] = await desk.store.audit.list({ limit: 1 });
    expect(last).toMatchObject({
      action: 'report:send-failed',
      data: { reason: 'no such destination: D-1' },
    });
  });

  test('when two people change it at once, then the second is told', async () => {
    await scheduled();

    const second = changeSchedule(desk, rahma, { ...(await readSchedule(desk)), version: 0 });

    await expect(second).rejects.toMatchObject({ code: 'record-changed', details: { record: { at } } });
  });
});

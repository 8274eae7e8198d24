import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Backlog,
  BreachesReply,
  handoverDraftSchema,
  ResponseTimes,
  shiftListSchema,
  StageFigure,
  Targets,
  Workload,
} from '@tanggap/shared/api-measure';
import type { Stage } from '@tanggap/shared/metrics';
import type { Handover, Shift, WorkCalendar } from '@tanggap/shared/work-calendar';
import type { z } from 'zod';
import { minutesFrom, noon } from '../support/builders.js';
import { unwrap, type Person } from '../support/desk-client.js';
import { openDesk, type Desk } from '../support/desk.js';
import { signInAgain } from '../support/sign-in-again.js';

const minute = 60_000;
const flagged = { assessment: { level: 'flagged' as const } };

describe('supervising', () => {
  let desk: Desk;
  let rahma: Person;
  let sari: Person;
  beforeEach(async () => {
    desk = await openDesk();
    [rahma, sari] = [desk.supervisor, desk.officer];
  });
  afterEach(() => desk.close());

  const get = async <T>(path: string, by = rahma) => unwrap(await by.ask('GET', path)) as T;
  const post = async <T>(path: string, body: unknown, by = rahma) =>
    unwrap(await by.ask('POST', path, body)) as T;
  const times = (query = '') => get<ResponseTimes>(`/api/response-times?from=${noon}${query}`);
  const stage = async (name: Stage, query = ''): Promise<StageFigure> =>
    (await times(query)).stages.find((figure) => figure.stage === name)!;
  const roster = (from: number, to: number, name = 'Pagi', people = [sari]) =>
    post<Shift>('/api/shifts', {
      ...{ name, from: minutesFrom(from), to: minutesFrom(to) },
      people: people.map(({ user: { id, name: called } }) => ({ id, name: called })),
    });

  describe('a story closed and reopened', () => {
    test('counts again as open in the stages whose end is missing, the closed time included', async () => {
      const story = await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(10);
      const closed = await sari.decide(story, { outcome: 'monitor' });
      expect(await stage('flagged-out')).toMatchObject({ open: 0, left: 1 });
      desk.clock.pass(30);

      await sari.undo(closed);

      desk.clock.pass(20);
      expect(await stage('flagged-held')).toMatchObject({ finished: 1, open: 0 });
      expect(await stage('flagged-out')).toMatchObject({
        ...{ finished: 0, open: 1, left: 0 },
        cases: [{ storyId: story.id, ms: 60 * minute, isOpen: true }],
      });
      expect((await get<Backlog>('/api/backlog')).total).toBe(1);
    });
  });

  describe('bad ranges', () => {
    test('an empty range has empty figures, not an error', async () => {
      await desk.receive('Bantuan tunai disebut berhenti.', flagged);

      const { stages, groups } = await get<ResponseTimes>(`/api/response-times?from=${noon}&to=${noon}`);

      expect(stages.every(({ finished, open, left }) => finished + open + left === 0)).toBe(true);
      expect(Object.values(groups).flat()).toEqual([]);
    });

    test.each([
      ['ends before it begins', `from=${noon}&to=${minutesFrom(-1)}`, 'bad-request'],
      ['is ten years long', `from=2016-03-09T00:00:00Z`, 'range-refused'],
      ['has no readable date', 'from=yesterday', 'bad-request'],
      ['asks for an unknown shift', `from=${noon}&shift=P-9`, 'not-found'],
    ])('a range that %s is refused with a clear word', async (_name, query, code) => {
      await expect(get(`/api/response-times?${query}`)).rejects.toMatchObject({ code });
    });

    test('a cursor that nobody gave is refused', async () => {
      await expect(get('/api/response-times/stories?stage=flagged-out&cursor=x')).rejects.toMatchObject({
        code: 'bad-request',
      });
    });

    test('years whose holidays are not entered are named', async () => {
      desk.clock.pass(60 * 24 * 300);
      const later = await signInAgain(desk, rahma);

      const { calendarGaps } = await get<ResponseTimes>(
        '/api/response-times?from=2026-12-30T00:00:00Z',
        later,
      );

      expect(calendarGaps).toEqual([2027]);
    });
  });

  describe('what waits', () => {
    test('a clock is soon to break, then broken, and says which and when', async () => {
      const story = await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(12);

      const early = await get<BreachesReply>('/api/breaches');
      desk.clock.pass(4);
      const late = await get<BreachesReply>('/api/breaches');

      expect(early).toMatchObject({
        breached: [],
        soon: [{ storyId: story.id, stage: 'flagged-held', breaksAt: minutesFrom(15), overMs: -3 * minute }],
      });
      expect(late).toMatchObject({
        breached: [{ storyId: story.id, stage: 'flagged-held', breaksAt: null, overMs: minute }],
        soon: [],
      });
    });

    test('office hours stop the clock over the night', async () => {
      desk.clock.pass(4 * 60 + 55);
      // Monday of Ramadan, 14.55: five minutes of office hours are left of the day.
      await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(6);

      expect((await get<BreachesReply>('/api/breaches?mode=office')).soon).toEqual([]);
      desk.clock.pass(16 * 60 + 67);

      const { soon } = await get<BreachesReply>('/api/breaches?mode=office', await signInAgain(desk, rahma));
      expect(soon).toMatchObject([
        { stage: 'flagged-held', ms: 13 * minute, breaksAt: '2026-03-10T01:10:00.000Z' },
      ]);
    });

    test('load stands in the order of names, with who is on duty and has nothing', async () => {
      await roster(0, 480, 'Pagi', [sari, desk.colleague]);
      const [one, two] = [
        await desk.receive('Bantuan tunai disebut berhenti.', flagged),
        await desk.receive('Beras bantuan disebut bau.', flagged),
      ];
      desk.clock.pass(1);
      await sari.hold(one);
      await rahma.decide(two, { outcome: 'monitor' });

      const { people, unheld, shift } = await get<Workload>('/api/workload');

      expect(people.map(({ name, held, decided }) => [name, held, decided])).toEqual([
        ['Bagus Petugas', 0, 0],
        ['Rahma Penyelia', 0, 1],
        ['Sari Petugas', 1, 0],
      ]);
      expect([unheld, shift?.name]).toEqual([0, 'Pagi']);
    });

    test('Whoever holds stories has them in hand, flagged or not', async () => {
      await sari.hold(await desk.receive('Bantuan tunai disebut berhenti.', flagged));
      await sari.hold(await desk.receive('Jadwal bantuan ditanyakan warga.'));

      const { people, unheld } = await get<Workload>('/api/workload');

      expect(people).toMatchObject([{ name: 'Sari Petugas', held: 2 }]);
      expect(unheld).toBe(0);
    });
  });

  describe('shift hours', () => {
    test('nothing counts where nobody is rostered, and that is said', async () => {
      await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(60);

      const { isUnrostered } = await times('&mode=shift');

      expect(isUnrostered).toBe(true);
      expect((await stage('flagged-held', '&mode=shift')).cases).toMatchObject([{ ms: 0 }]);
    });

    test('a shift over midnight counts through it, and is the one that is on', async () => {
      const night = await roster(12 * 60, 20 * 60, 'Malam');
      desk.clock.pass(11 * 60);
      await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(3 * 60);

      const list = await get<z.infer<typeof shiftListSchema>>('/api/shifts', await signInAgain(desk, sari));

      expect(list.current).toEqual([night.id]);
      const [held] = (
        await get<ResponseTimes>(`/api/response-times?from=${noon}&mode=shift`, await signInAgain(desk, sari))
      ).stages.slice(2);
      expect(held?.cases).toMatchObject([{ ms: 2 * 60 * minute }]);
    });
  });

  describe('the roster', () => {
    test.each([
      ['end before it begins', { from: noon, to: minutesFrom(-1) }],
      ['last longer than a day', { from: noon, to: minutesFrom(24 * 60 + 1) }],
      ['name somebody unknown', { people: [{ id: 'u-siapa', name: 'Siapa' }] }],
    ])('a shift may not %s', async (_name, given) => {
      const body = { name: 'Pagi', from: noon, to: minutesFrom(480), people: [], ...given };

      await expect(post('/api/shifts', body)).rejects.toMatchObject({ code: 'bad-request' });
      expect((await get<{ shifts: Shift[] }>('/api/shifts')).shifts).toEqual([]);
    });

    test('others hear of a change; of two who save at once the later is told', async () => {
      const listener = await sari.listen();
      const shift = await roster(0, 480);
      await listener.hears('record:changed', ({ noun, id }) => noun === 'shift' && id === shift.id);
      const { id, version, ...body } = shift;

      const edit = (name: string) =>
        rahma.ask('PATCH', `/api/shifts/${id}`, { ...body, version, name }).then(unwrap) as Promise<Shift>;
      expect(await edit('Pagi awal')).toMatchObject({ version: 2, name: 'Pagi awal' });

      await expect(edit('Pagi akhir')).rejects.toMatchObject({
        code: 'record-changed',
        details: { record: { name: 'Pagi awal' } },
      });
    });

    test('a shift taken off the roster counts no more', async () => {
      const shift = await roster(-60, 480);
      unwrap(await rahma.ask('DELETE', `/api/shifts/${shift.id}?version=1`));

      expect((await get<{ shifts: Shift[] }>('/api/shifts')).shifts).toEqual([]);
      await expect(
        rahma.ask('DELETE', `/api/shifts/${shift.id}?version=2`).then(unwrap),
      ).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('handing a shift over', () => {
    const write = (body: object, by = sari) =>
      post<Handover>(
        '/api/handovers',
        { shiftId: null, note: 'Pantau kabar beras.', promises: [], ...body },
        by,
      );
    const draft = () => get<z.infer<typeof handoverDraftSchema>>('/api/handovers/draft', sari);

    test('the draft holds open work as it stands, begun work first, and the running shift', async () => {
      const shift = await roster(-60, 480);
      const waiting = await desk.receive('Beras bantuan disebut bau.', flagged);
      const watched = await desk.receive('Jadwal bantuan ditanyakan warga.');
      await sari.hold(watched);
      await desk.receive('Kabar yang tidak disentuh.');

      const { open, shiftId } = await draft();

      expect(open.map(({ storyId, status, holderId }) => [storyId, status, holderId])).toEqual([
        [watched.id, 'held', 'u-sari'],
        [waiting.id, 'new', null],
      ]);
      expect(shiftId).toBe(shift.id);
    });

    test('what was promised and not kept is carried on', async () => {
      const promise = { storyId: null, dueAt: minutesFrom(60), doneAt: null };
      await write({
        promises: [
          { ...promise, text: 'Menghubungi redaksi kembali.' },
          { ...promise, text: 'Mengirim data penyaluran.', doneAt: noon },
        ],
      });

      expect((await draft()).promises.map(({ text }) => text)).toEqual(['Menghubungi redaksi kembali.']);
    });

    test('somebody else accepts it, once', async () => {
      const note = await write({});
      const accept = (by: Person, version: number) =>
        post<Handover>(`/api/handovers/${note.id}/accept`, { version }, by);

      await expect(accept(sari, 1)).rejects.toMatchObject({ code: 'second-person-needed' });
      expect(await accept(desk.colleague, 1)).toMatchObject({
        accepted: { name: 'Bagus Petugas', at: noon },
      });
      await expect(accept(rahma, 2)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    test('When a version is named that is not the one that stands, then nothing is accepted', async () => {
      const note = await write({});

      const early = post<Handover>(`/api/handovers/${note.id}/accept`, { version: 2 }, desk.colleague);

      await expect(early).rejects.toMatchObject({ code: 'record-changed', details: { record: note } });
    });

    test('private data in a note is masked, and a promise about an unknown story refused', async () => {
      await write({ note: 'Telepon Ibu Rina di 0812-3456-7890.' });
      const [shown] = (await get<{ handovers: Handover[] }>('/api/handovers')).handovers;
      expect(shown?.note).not.toContain('3456');

      const promise = { text: 'Memeriksa ulang.', storyId: 'C-404', dueAt: null, doneAt: null };
      await expect(write({ promises: [promise] })).rejects.toMatchObject({ code: 'bad-request' });
    });
  });

  describe('settings', () => {
    test('targets change what is late, for whoever looks next', async () => {
      const listener = await sari.listen();
      await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(6);
      expect((await stage('flagged-held')).breached).toBe(0);
      const targets = await get<Targets>('/api/targets');

      await post('/api/targets', { ...targets, byProgram: { blt: { 'flagged-held': 5 } } });

      await listener.hears('record:changed', ({ noun, id }) => noun === 'setting' && id === 'targets');
      expect((await stage('flagged-held')).breached).toBe(1);
      await expect(post('/api/targets', targets)).rejects.toMatchObject({
        code: 'record-changed',
        details: { record: { version: 1 } },
      });
      await expect(
        post('/api/targets', { ...targets, version: 1, byProgram: { tak: { 'flagged-out': 5 } } }),
      ).rejects.toMatchObject({ code: 'bad-request' });
    });

    test('a holiday entered today stops the clock of the day', async () => {
      const calendar = await get<WorkCalendar>('/api/calendar');
      await desk.receive('Bantuan tunai disebut berhenti.', flagged);
      desk.clock.pass(60);
      const waited = async () => (await stage('flagged-held', '&mode=office')).cases[0]?.ms;
      expect(await waited()).toBe(60 * minute);

      const holiday = { day: '2026-03-09', name: 'Hari jadi kota', kind: 'holiday' };
      await post('/api/calendar', { ...calendar, holidays: [...calendar.holidays, holiday] });

      expect(await waited()).toBe(0);
    });

    test.each([
      [
        'stretches overlap',
        {
          office: {
            weekdays: [
              { from: '07:00', to: '12:00' },
              { from: '11:00', to: '16:00' },
            ],
          },
        },
      ],
      ['a stretch ends before it begins', { office: { weekdays: [{ from: '12:00', to: '07:00' }] } }],
      [
        'something follows midnight',
        {
          office: {
            weekdays: [
              { from: '18:00', to: '00:00' },
              { from: '19:00', to: '20:00' },
            ],
          },
        },
      ],
      ['a Ramadan ends before it begins', { ramadans: [{ from: '2027-03-09', to: '2027-02-08' }] }],
      ['a day is twice a holiday', { twice: true }],
    ])('a calendar in which %s is refused whole', async (_name, given: Record<string, unknown>) => {
      const calendar = await get<WorkCalendar>('/api/calendar');
      const office = { ...calendar.office, ...(given['office'] as object | undefined) };
      const holidays = given['twice'] ? [...calendar.holidays, calendar.holidays[0]] : calendar.holidays;

      const saved = post('/api/calendar', { ...calendar, ...given, office, holidays });

      await expect(saved).rejects.toMatchObject({
        code: 'bad-request',
        details: { issues: [expect.any(Object)] },
      });
      expect(await get('/api/calendar')).toEqual(calendar);
    });
  });
});

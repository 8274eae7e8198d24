import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../support/desk.js';
import { respondAs, type Responder } from '../support/respond-client.js';

const complaint = 'Jembatan desa kami rusak sejak lebaran, hubungi saya 0812-3456-7890.';

describe('handing a story over', () => {
  let desk: Desk;
  let sari: Responder;
  let bagus: Responder;
  beforeEach(async () => {
    desk = await openDesk();
    [sari, bagus] = [respondAs(desk.officer), respondAs(desk.colleague)];
  });
  afterEach(() => desk.close());

  const ofStory = (story: { id: string }) => desk.store.handOffs.list({ storyId: story.id, limit: 10 });

  test.each([
    ['complaint', 'SP4N-LAPOR!', 'lapor'],
    ['complaint', 'Dinas Pekerjaan Umum', 'agency'],
    ['press', 'Redaksi Kabar Contoh', 'press'],
    ['not-ours', 'Kementerian Contoh', 'agency'],
  ] as const)('deciding %s for %s prepares a pack of the kind %s', async (outcome, to, kind) => {
    const story = await desk.receive(complaint);

    await desk.officer.decide(story, { outcome, handOff: { to }, citations: [] });

    const [record] = await ofStory(story);
    expect(record).toMatchObject({ kind, to, status: 'prepared', storyId: story.id, reference: null });
    const { entries } = await desk.officer.timeline(story);
    expect(entries.slice(0, 2).map((entry) => entry.kind)).toEqual(['handed-over', 'decided']);
  });

  test('when the decision is taken back, then what it prepared is closed, but not what was filed', async () => {
    const [early, late] = [
      await desk.receive(complaint),
      await desk.receive('Beras bantuan di desa kami bau.'),
    ];
    for (const story of [early, late])
      await desk.officer.decide(story, { outcome: 'complaint', handOff: { to: 'Dinas PU' }, citations: [] });
    const [prepared] = await ofStory(late);
    await sari.moveHandOff(prepared!, { status: 'filed' });

    for (const story of [early, late]) await desk.officer.undo(await desk.officer.open(story));

    const [[recalled], [filed]] = [await ofStory(early), await ofStory(late)];
    expect(recalled).toMatchObject({ status: 'closed', steps: [{}, { by: { name: 'Sari Petugas' } }] });
    expect(filed).toMatchObject({ status: 'filed' });
  });

  test('a decision without a receiver prepares nothing', async () => {
    const story = await desk.receive(complaint);

    await desk.officer.decide(story, { outcome: 'complaint', citations: [] });

    expect(await ofStory(story)).toEqual([]);
  });

  test('the pack hides private data, and is due after the working days of its kind', async () => {
    const story = await desk.receive(complaint);

    const record = await sari.handOver(story, { kind: 'lapor', to: 'SP4N-LAPOR!', note: 'Mohon diperiksa.' });

    expect(record.pack.body).toContain('Jembatan desa kami rusak');
    expect(JSON.stringify(record)).not.toContain('0812-3456-7890');
    expect(record.pack.link).toContain('lapor.go.id');
    // Monday noon; three working days later is Thursday.
    expect(record.dueAt).toBe('2026-03-12T03:00:00.000Z');
  });

  test('a hand-off is followed from the pack to its end, and colleagues hear of each step', async () => {
    const story = await desk.receive(complaint);
    const listener = await desk.colleague.listen();
    const prepared = await sari.handOver(story, { kind: 'lapor', to: 'SP4N-LAPOR!' });
    await listener.hears('reference:changed', ({ noun, id }) => noun === 'hand-off' && id === prepared.id);

    const filed = await sari.moveHandOff(prepared, { status: 'filed', reference: '8812034' });
    const answered = await bagus.moveHandOff(filed, { status: 'answered', note: 'Perbaikan dijadwalkan.' });
    const closed = await bagus.moveHandOff(answered, { status: 'closed' });

    expect(closed).toMatchObject({ status: 'closed', reference: '8812034', version: 4 });
    expect(closed.steps.map(({ status, by }) => [status, by.name])).toEqual([
      ['prepared', 'Sari Petugas'],
      ['filed', 'Sari Petugas'],
      ['answered', 'Bagus Petugas'],
      ['closed', 'Bagus Petugas'],
    ]);
    const { entries } = await desk.officer.timeline(story);
    expect(entries[0]).toMatchObject({
      kind: 'hand-off-moved',
      data: { to: 'closed', reference: '8812034' },
    });
  });

  test('a report at LAPOR is filed under its number only', async () => {
    const prepared = await sari.handOver(await desk.receive(complaint), { kind: 'lapor', to: 'SP4N-LAPOR!' });

    await expect(sari.moveHandOff(prepared, { status: 'filed' })).rejects.toMatchObject({
      code: 'bad-request',
      details: { issues: [{ path: 'reference' }] },
    });
  });

  test('a hand-off never goes back, and never past somebody else’s step', async () => {
    const prepared = await sari.handOver(await desk.receive(complaint), { kind: 'agency', to: 'Dinas PU' });
    const filed = await sari.moveHandOff(prepared, { status: 'filed' });

    await expect(sari.moveHandOff(filed, { status: 'prepared' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await expect(bagus.moveHandOff(prepared, { status: 'closed' })).rejects.toMatchObject({
      code: 'hand-off-changed',
      details: { handOff: { status: 'filed' } },
    });
  });

  test('the counts of the sidebar follow what is still open', async () => {
    const prepared = await sari.handOver(await desk.receive(complaint), { kind: 'agency', to: 'Dinas PU' });
    await sari.addFact();

    const before = await sari.counts();
    await sari.moveHandOff(prepared, { status: 'closed' });

    expect(before).toMatchObject({ handOffs: 1, facts: 1, narratives: 0 });
    expect(await sari.counts()).toMatchObject({ handOffs: 0 });
  });
});

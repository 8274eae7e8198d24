import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AlertRule } from '@tanggap/shared/saved-search';
import { aBatch, aScoredMention, minutesFrom } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';
import { anIssueDraft, searchAs, type Searcher } from '../../support/search-client.js';

const anAlert: AlertRule = {
  ...{ isOn: true, threshold: { kind: 'count', atLeast: 20, withinMinutes: 60 } },
  ...{ repeatAfterMinutes: 60, quietHours: null, escalation: null, destinationIds: [] },
};

describe('issues and saved searches', () => {
  let desk: Desk;
  let tari: Searcher;
  let sari: Searcher;
  beforeEach(async () => {
    desk = await openDesk();
    [tari, sari] = [searchAs(desk.people.analyst), searchAs(desk.officer)];
    const stories = ['C-1', 'C-2', 'C-3'];
    await desk.store.mentions.save(aBatch(stories.map((storyId) => aScoredMention({ storyId }))));
  });
  afterEach(() => desk.close());

  const actsOf = async (prefix: string) =>
    (await desk.store.audit.list({ limit: 50 }))
      .map(({ action }) => action)
      .filter((action) => action.startsWith(prefix));

  test('Every act on an issue stands in the log, with its reason', async () => {
    const issue = await tari.begin(['C-1']);
    const [full] = await tari.move(issue, { add: ['C-2'], remove: ['C-1'] });
    const closed = await tari.edit(full!, { status: 'closed' });
    await tari.edit(closed, { status: 'open' });

    expect(full).toMatchObject({ version: 3, storyCount: 1 });
    expect(await actsOf('issue:')).toEqual([
      ...['issue:reopen', 'issue:close', 'issue:move', 'issue:move', 'issue:create'],
    ]);
    const { changes } = await tari.issue(issue);
    expect(changes.map(({ kind, storyIds }) => [kind, storyIds])).toEqual([
      ['reopened', []],
      ['closed', []],
      ['removed', ['C-1']],
      ['added', ['C-2']],
      ['created', ['C-1']],
    ]);
  });

  test('When a story moves on, then browsers hear of the issue that it left, too', async () => {
    const left = await tari.begin(['C-1']);
    const issue = await tari.begin([]);
    const listener = await desk.colleague.listen();

    const moved = await tari.move(issue, { add: ['C-1'] });

    expect(moved.map(({ id, storyCount }) => [id, storyCount])).toEqual([
      [issue.id, 1],
      [left.id, 0],
    ]);
    await listener.hears('record:changed', ({ id }) => id === left.id);
  });

  test('When an issue begins with a story of another, then browsers hear of both', async () => {
    const left = await tari.begin(['C-1']);
    const listener = await desk.colleague.listen();

    await tari.begin(['C-1']);

    await listener.hears('record:changed', ({ id }) => id === left.id);
  });

  test('When only half of a move can be done, then that half stands in the log', async () => {
    const issue = await tari.begin(['C-1']);

    const refused = tari.move(issue, { add: ['C-2'], remove: ['C-3'] });

    await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
    expect(await actsOf('issue:')).toEqual(['issue:move', 'issue:create']);
    expect((await tari.issue(issue)).issue).toMatchObject({ storyCount: 2 });
  });

  test('What makes no sense of an issue is refused and changes nothing', async () => {
    const issue = await tari.begin(['C-1']);

    await expect(tari.move(issue, {})).rejects.toMatchObject({ code: 'bad-request' });
    await expect(tari.move(issue, { add: ['C-404'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(tari.merge(issue, [issue.id])).rejects.toMatchObject({ code: 'bad-request' });
    await expect(tari.merge(issue, ['I-404'])).rejects.toMatchObject({ code: 'not-found' });
    await expect(tari.split(issue, ['C-2'])).rejects.toMatchObject({ code: 'bad-request' });
    await expect(tari.undo(issue)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(tari.issue({ id: 'I-404' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(tari.begin([], anIssueDraft({ query: '(hangus' }))).rejects.toMatchObject({
      code: 'query-refused',
      details: { error: { code: 'unclosed-bracket' } },
    });
    expect(await tari.issues()).toEqual([issue]);
  });

  test('An issue without a query suggests nothing', async () => {
    const issue = await tari.begin([], anIssueDraft({ query: '' }));

    expect(await tari.suggestions(issue)).toEqual([]);
  });

  test('However many stories an issue holds, the next one is suggested', async () => {
    const held = Array.from({ length: 120 }, (_, n) => `C-${n + 10}`);
    const twice = [...held, ...held].map((storyId) =>
      aScoredMention({ storyId, mention: { text: 'bantuan hangus', publishedAt: minutesFrom(-9) } }),
    );
    await desk.store.mentions.save(
      aBatch([
        ...twice,
        aScoredMention({
          storyId: 'C-200',
          mention: { text: 'bantuan hangus', publishedAt: minutesFrom(-9) },
        }),
      ]),
    );
    const issue = await tari.begin(held);

    expect((await tari.suggestions(issue)).map(({ id }) => id)).toEqual(['C-200']);
  });

  test('A search that others keep for themselves is not there for anybody else', async () => {
    const own = await tari.save({ isShared: false });

    await expect(sari.resave(own)).rejects.toMatchObject({ code: 'not-found' });
    await expect(searchAs(desk.supervisor).unsave(own)).rejects.toMatchObject({ code: 'not-found' });
    expect(await sari.saved()).toEqual([]);
    expect(await actsOf('saved-search:')).toEqual(['saved-search:add']);
  });

  test('An officer saves searches, and leaves alerts to those who manage them', async () => {
    await expect(sari.save({ alert: anAlert })).rejects.toMatchObject({ code: 'forbidden' });
    const shared = await tari.save({ alert: anAlert });

    expect(await tari.saved()).toMatchObject([{ id: shared.id, alert: { isOn: true } }]);
  });

  test.each([
    ['a query that cannot be read', { filter: { q: 'bantuan AND' } }, 'query-refused'],
    ['no purpose', { purpose: ' ' }, 'bad-request'],
    ['a destination that is not there', { alert: { ...anAlert, destinationIds: ['D-9'] } }, 'bad-request'],
    [
      'hours that are none',
      { alert: { ...anAlert, quietHours: { from: '25:00', to: '05:00' } } },
      'bad-request',
    ],
  ])('A search with %s is not saved', async (_, given, code) => {
    await expect(tari.save(given)).rejects.toMatchObject({ code });

    expect(await tari.saved()).toEqual([]);
  });

  test('An edit that leaves the step out takes it away, and the newest change comes first', async () => {
    const first = await tari.save({ by: 'hour', split: 'level' });
    desk.clock.pass(1);
    await tari.save({ name: 'Antrean kantor pos' });
    desk.clock.pass(1);

    const edited = await tari.resave(first);

    expect(edited).toMatchObject({ version: 2, updatedAt: minutesFrom(2) });
    expect(edited).not.toHaveProperty('by');
    expect((await tari.saved()).map(({ name }) => name)).toEqual([
      'Bantuan tunai 30 hari',
      'Antrean kantor pos',
    ]);
  });
});

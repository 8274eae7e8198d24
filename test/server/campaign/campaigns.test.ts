import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CampaignDraft, CampaignStep } from '@tanggap/shared/campaign';
import type { Response } from '@tanggap/shared/response';
import type { CampaignDeps } from '../../../server/src/campaign/campaign-deps.js';
import { markStep } from '../../../server/src/campaign/mark-step.js';
import { editCampaign, planCampaign, readCampaign } from '../../../server/src/campaign/plan-campaign.js';
import { trackCampaign } from '../../../server/src/campaign/track-campaign.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aBatch, aProgram, aScoredMention, minutesFrom } from '../../support/builders.js';
import { aCampaignDraft } from '../../support/record-builders.js';
import { aContent, aResponse, aStep } from '../../support/respond-builders.js';

const sari = { id: 'u-sari', name: 'Sari Petugas' };
const rahma = { id: 'u-rahma', name: 'Rahma Penyelia' };
const day = 24 * 60;

const aCampaignStep = (given: Partial<CampaignStep> = {}): CampaignStep => ({
  ...{
    id: 's1',
    channel: 'x',
    at: minutesFrom(60),
    responseId: null,
    unit: 'Meja Humas',
    note: '',
    done: null,
  },
  ...given,
});

describe('campaigns', () => {
  let store: Store;
  let deps: CampaignDeps;
  let told: string[];
  let now: string;
  beforeEach(async () => {
    store = openSqlite(':memory:');
    [told, now] = [[], minutesFrom(0)];
    const publisher = {
      recordChanged: (_noun: string, id: string) => void told.push(id),
      storiesChanged: () => undefined,
    };
    deps = { store, publisher, now: () => now };
    await store.programs.put(aProgram());
  });
  afterEach(() => store.close());

  const plan = (given: Partial<CampaignDraft> = {}) => planCampaign(deps, sari, aCampaignDraft(given));
  const answer = async (status: Response['status'], given: Partial<Response> = {}) => {
    await store.mentions.save(aBatch([aScoredMention()]));
    const content = aContent({ channels: ['x', 'instagram'] });
    const { response } = await store.responses.add(aResponse({ status, content, ...given }), aStep());
    return response;
  };
  const withStep = (given: Partial<CampaignStep> = {}) => aCampaignDraft({ steps: [aCampaignStep(given)] });

  test('A plan is kept with its steps in order of their hours, and others hear of it', async () => {
    const steps = [aCampaignStep({ id: 's2', at: minutesFrom(120) }), aCampaignStep()];

    const { campaign, warnings } = await plan({ steps });

    expect(campaign).toMatchObject({ id: 'K-1', version: 1, status: 'planned', createdBy: sari });
    expect(campaign.steps.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(warnings).toEqual([]);
    expect(told).toEqual(['K-1']);
    expect(await store.audit.list({ limit: 1 })).toMatchObject([{ action: 'campaign:plan', subject: 'K-1' }]);
  });

  test('Everything wrong with a plan is named at once', async () => {
    const steps = [aCampaignStep({ responseId: 'T-9' }), aCampaignStep()];
    const wrong = plan({
      ...{ endsAt: minutesFrom(-2 * day), programs: ['blt', 'xyz'], narrativeIds: ['N-9'], steps },
      hashtags: ['TanyaBantuan', 'StopHoaks'],
    });

    const issues = await wrong.then(
      () => [],
      (error: unknown) =>
        (error as { details: { issues: { path: string; message: string }[] } }).details.issues,
    );
    expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'endsAt: expected an end after the start',
      'steps: expected step ids once, got s1 twice',
      'hashtags: #StopHoaks: The hashtag holds a word of verdict and spreads the claim along. Name the fact.',
      'programs: expected a known id, got xyz',
      'narrativeIds: expected a known id, got N-9',
      'responseIds: expected a known id, got T-9',
    ]);
    expect((await store.campaigns.list({ limit: 5 })).records).toEqual([]);
  });

  test('A campaign is at most a year long', async () => {
    await expect(plan({ endsAt: minutesFrom(400 * day) })).rejects.toMatchObject({
      message: 'endsAt: expected at most 366 days, got 401',
    });
  });

  test('A step outside the time or past its hour is shown and holds nothing back', async () => {
    const steps = [
      aCampaignStep({ at: minutesFrom(2 * day) }),
      aCampaignStep({ id: 's2', at: minutesFrom(-60) }),
    ];

    const { warnings } = await plan({ steps });

    expect(warnings.map(({ stepId, code, isBlocking }) => [stepId, code, isBlocking])).toEqual([
      ['s2', 'step-late', false],
      ['s1', 'step-outside', false],
    ]);
  });

  test('Marks of done that come with a plan are not believed', async () => {
    const done = { at: minutesFrom(0), byId: 'u-x', byName: 'Orang Lain', url: null };

    const { campaign } = await planCampaign(deps, sari, withStep({ done }));

    expect(campaign.steps[0]?.done).toBeNull();
  });

  describe('with the text of a response', () => {
    test('a draft may be planned, and the plan says what is missing', async () => {
      await answer('draft');

      const { warnings } = await planCampaign(deps, sari, withStep({ responseId: 'T-1' }));

      expect(warnings).toMatchObject([
        {
          code: 'not-approved',
          responseId: 'T-1',
          isBlocking: true,
          reason: { id: expect.stringContaining('masih draf') },
        },
      ]);
    });

    test('it cannot be started until a second person approved the text', async () => {
      await answer('in-review');
      const draft = withStep({ responseId: 'T-1' });
      await planCampaign(deps, sari, draft);

      const start = editCampaign(deps, sari, 'K-1', { version: 1, draft, status: 'running' });

      await expect(start).rejects.toMatchObject({
        code: 'wrong-state',
        details: { warnings: [{ stepId: 's1', responseId: 'T-1' }] },
      });
      expect((await readCampaign(deps, 'K-1')).campaign.status).toBe('planned');
    });

    test('an approved text runs; a channel it was not prepared for is shown', async () => {
      await answer('approved');
      const draft = withStep({ responseId: 'T-1', channel: 'facebook' });
      await planCampaign(deps, sari, draft);

      const { campaign, warnings } = await editCampaign(deps, sari, 'K-1', {
        version: 1,
        draft,
        status: 'running',
      });

      expect(campaign).toMatchObject({ status: 'running', version: 2 });
      expect(warnings).toMatchObject([{ code: 'channel-not-in-response', isBlocking: false }]);
    });

    test('one that was withdrawn meanwhile cannot be marked as put out', async () => {
      const response = await answer('approved');
      const draft = withStep({ responseId: 'T-1' });
      await planCampaign(deps, sari, draft);
      await editCampaign(deps, sari, 'K-1', { version: 1, draft, status: 'running' });
      await store.responses.put({ ...response, status: 'withdrawn', revision: 1 });

      const mark = markStep(deps, sari, 'K-1', { version: 2, stepId: 's1', url: null, isDone: true });

      await expect(mark).rejects.toMatchObject({
        code: 'wrong-state',
        message: 'Response T-1 was withdrawn. Choose another.',
      });
    });
  });

  describe('that runs', () => {
    const draft = withStep();
    beforeEach(async () => {
      await planCampaign(deps, sari, draft);
      await editCampaign(deps, sari, 'K-1', { version: 1, draft, status: 'running' });
    });
    const mark = (version: number, isDone = true) =>
      markStep(deps, rahma, 'K-1', { version, stepId: 's1', url: 'https://x.com/contoh/status/1', isDone });

    test('a person notes that a step went out, and may take it back', async () => {
      const { campaign } = await mark(2);
      expect(campaign.steps[0]?.done).toEqual({
        ...{ at: now, byId: 'u-rahma', byName: 'Rahma Penyelia', url: 'https://x.com/contoh/status/1' },
      });

      const back = await mark(3, false);

      expect(back.campaign.steps[0]?.done).toBeNull();
      expect((await store.audit.list({ limit: 2 })).map(({ action }) => action)).toEqual([
        'campaign:step-open',
        'campaign:step-done',
      ]);
    });

    test('an edit neither loses nor changes a step that is done', async () => {
      await mark(2);
      const edit = (next: CampaignDraft) => editCampaign(deps, sari, 'K-1', { version: 3, draft: next });

      await expect(edit({ ...draft, steps: [] })).rejects.toMatchObject({ details: { steps: ['s1'] } });
      await expect(edit(withStep({ note: 'lain' }))).rejects.toMatchObject({ code: 'wrong-state' });
      const { campaign } = await edit({ ...draft, name: 'Pekan tanya jawab bantuan' });

      expect(campaign).toMatchObject({
        name: 'Pekan tanya jawab bantuan',
        steps: [{ done: { byId: 'u-rahma' } }],
      });
    });

    test('when two people change it at once, then the second is shown what stands', async () => {
      await mark(2);

      await expect(mark(2)).rejects.toMatchObject({
        code: 'record-changed',
        details: { record: { version: 3 } },
      });
      await expect(editCampaign(deps, sari, 'K-1', { version: 2, draft })).rejects.toMatchObject({
        code: 'record-changed',
      });
    });

    test('an unknown step or campaign is refused', async () => {
      const body = { version: 2, stepId: 's9', url: null, isDone: true };

      await expect(markStep(deps, sari, 'K-1', body)).rejects.toMatchObject({ code: 'not-found' });
      await expect(markStep(deps, sari, 'K-9', body)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('it is finished by a person, takes no more changes, and can be taken up again', async () => {
      await editCampaign(deps, sari, 'K-1', { version: 2, draft, status: 'finished' });

      await expect(editCampaign(deps, sari, 'K-1', { version: 3, draft })).rejects.toMatchObject({
        code: 'wrong-state',
      });
      await expect(mark(3)).rejects.toMatchObject({ code: 'wrong-state', details: { state: 'finished' } });
      const { campaign } = await editCampaign(deps, sari, 'K-1', { version: 3, draft, status: 'running' });

      expect(campaign.status).toBe('running');
    });
  });

  test('A campaign that was not started has no steps to mark', async () => {
    await plan({ steps: [aCampaignStep()] });

    const mark = markStep(deps, sari, 'K-1', { version: 1, stepId: 's1', url: null, isDone: true });

    await expect(mark).rejects.toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('start it'),
    });
  });

  describe('tracking', () => {
    const receive = (minutes: number, text: string, question = 0.1) =>
      store.mentions.save(
        aBatch([
          aScoredMention({
            mention: { text, publishedAt: minutesFrom(minutes), seenAt: minutesFrom(minutes) },
            assessment: { scores: { question } },
            regions: ['32'],
          }),
        ]),
      );
    const track = async () => trackCampaign(deps, (await readCampaign(deps, 'K-1')).campaign);

    test('counts the hashtag by day of the desk, and before it for as long', async () => {
      await plan();
      await receive(-2 * day + 30, 'Lihat #TanyaBantuan');
      await receive(-2 * day - 30, 'Terlalu dini #TanyaBantuan');
      await receive(-day + 30, 'Jadwal ada di #TanyaBantuan');
      await receive(-30, 'Sudah jelas #tanyabantuan');
      await receive(-20, 'Tanpa tagar');

      const { hashtags } = await track();

      // 10.00 WIB of the day before to midnight, and from midnight to 10.00 WIB.
      expect(hashtags).toEqual([
        {
          ...{ tag: 'TanyaBantuan', before: 1, during: 2 },
          daily: [
            { from: minutesFrom(-day), mentions: 1 },
            { from: '2026-03-08T17:00:00.000Z', mentions: 1 },
          ],
        },
      ]);
    });

    test('compares the share of questions about its programs and regions', async () => {
      await plan();
      await receive(-day - 60, 'Kapan cair?', 0.9);
      await receive(-day - 50, 'Belum jelas.');
      await receive(-50, 'Sudah jelas.');

      expect(await track()).toMatchObject({ questionShareBefore: 0.5, questionShareDuring: 0 });
    });

    test('without program or region there is nothing to compare', async () => {
      await plan({ programs: [], regions: [] });
      await receive(-50, 'Kapan cair?', 0.9);

      expect(await track()).toMatchObject({ questionShareBefore: null, questionShareDuring: null });
    });

    test('before it begins nothing is counted; late steps are', async () => {
      const steps = [
        aCampaignStep({ at: minutesFrom(-60) }),
        aCampaignStep({ id: 's2', at: minutesFrom(60) }),
      ];
      await plan({ startsAt: minutesFrom(day), endsAt: minutesFrom(2 * day), steps });
      await receive(-30, 'Sudah ada #TanyaBantuan');

      expect(await track()).toEqual({
        ...{ stepsDone: 0, stepsLate: 1, questionShareBefore: null, questionShareDuring: null },
        hashtags: [{ tag: 'TanyaBantuan', before: 0, during: 0, daily: [] }],
      });
    });
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AnalystRule, RuleDraft } from '@tanggap/shared/rules/analyst-rule';
import type { RuleDetail, RuleEffectReply, RuleStoriesReply } from '@tanggap/shared/rules/api-rules';
import { stemText, stemWords } from '../../server/src/score/text/stem-text.js';
import { openDesk, type Desk } from '../support/desk.js';
import { aRuleDraft } from '../support/rule-builders.js';
import { until } from '../support/until.js';

describe('an analyst’s rule', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ stem: stemWords });
  });
  afterEach(() => desk.close());

  /** A mention about the program with some evidence of a scam of its own, or without. */
  const receive = (text: string, scam = 0.02) =>
    desk.receive(text, { stems: stemText(text), assessment: { scores: { scam } } });
  const write = async (given: Partial<RuleDraft> = {}) => {
    const { status, body } = await desk.people.analyst.ask('POST', '/api/rules', aRuleDraft(given));
    expect(status).toBe(201);
    return body as AnalystRule;
  };
  const show = async (id: string, by = desk.supervisor) =>
    (await by.ask('GET', `/api/rules/${id}`)).body as RuleDetail;
  const move = (id: string, version: number, name: string, by = desk.supervisor) =>
    by.ask('POST', `/api/rules/${id}/move`, { version, move: name, note: 'Sudah dibahas bersama.' });
  async function tested(id: string) {
    expect((await desk.people.analyst.ask('POST', `/api/rules/${id}/tests`)).status).toBe(201);
    await until(async () => (await show(id)).tests[0]?.state === 'done');
    return (await show(id)).tests[0]!;
  }

  test('is a draft that is counted and changes no score', async () => {
    const rule = await write();
    const story = await receive('Minta biaya admin supaya bantuan cair.', 0.3);

    const { rule: shown } = await show(rule.id);

    expect(shown).toMatchObject({
      state: 'draft',
      counts: { mentions: 1, stories: 1 },
      author: { name: 'Tari Analis' },
    });
    expect((await desk.officer.open(story)).representative.assessment.findings).toHaveLength(1);
    expect(desk.told.rulesChanged).toBe(0);
  });

  test('says as a draft which stories it would flag', async () => {
    const rule = await write();
    await receive('Bayar biaya admin agar bantuan cair.', 0.3);
    await receive('Kata petugas tidak ada biaya administrasi apa pun.');

    const { body } = await desk.people.analyst.ask('GET', `/api/rules/${rule.id}/effect`);

    const { findings } = body as RuleEffectReply;
    expect(findings).toMatchObject({ mentions: 2, sets: { matched: { count: 2 }, flagged: { count: 1 } } });
  });

  test('is tried on thirty days, told apart by what people decided, and its stories open', async () => {
    const complaint = await receive('Dimintai biaya admin di kelurahan, tolong ditertibkan.', 0.3);
    const fraud = await receive('Transfer biaya admin dulu ke nomor ini.', 0.35);
    await receive('Kapan bantuan cair?');
    await desk.officer.decide(complaint, { outcome: 'complaint', handOff: { to: 'SP4N-LAPOR!' } });
    await desk.officer.decide(fraud, { outcome: 'scam' });
    desk.clock.pass(60);
    const rule = await write();

    const done = await tested(rule.id);

    expect(done).toMatchObject({
      examined: 2,
      total: 2,
      findings: {
        ...{ mentions: 2, ofMentions: 3, isCut: false, ofCriticism: 1 },
        outcomes: { confirmed: 1, criticism: 1, open: 0 },
        sets: { flagged: { count: 2 }, criticism: { count: 1, ids: [complaint.id] } },
      },
    });
    const { body } = await desk.supervisor.ask('GET', `/api/rule-tests/${done.id}/stories?set=criticism`);
    expect((body as RuleStoriesReply).stories.map(({ id }) => id)).toEqual([complaint.id]);
  });

  test('counts only once it was tried and somebody else activated it', async () => {
    const rule = await write();
    expect((await move(rule.id, 1, 'activate')).body).toMatchObject({ error: { code: 'rule-refused' } });
    await tested(rule.id);
    expect((await move(rule.id, 1, 'activate', desk.people.analyst)).body).toMatchObject({
      error: { code: 'second-person-needed' },
    });

    const { status, body } = await move(rule.id, 1, 'activate');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'active',
      version: 2,
      steps: [{ verb: 'activate', by: { name: 'Rahma Penyelia' } }, { verb: 'add' }],
    });
    expect(desk.told.rulesChanged).toBe(1);
  });

  test('becomes a draft again when its words change, and has to be tried again', async () => {
    const rule = await write();
    await tested(rule.id);
    await move(rule.id, 1, 'activate');

    const { body } = await desk.people.analyst.ask('PATCH', `/api/rules/${rule.id}`, {
      ...{ version: 2, note: 'Pola diperluas.' },
      draft: aRuleDraft({ query: 'biaya NEAR/3 admin' }),
    });

    expect(body).toMatchObject({ state: 'draft', version: 3, wordsVersion: 3 });
    expect(desk.told.rulesChanged).toBe(2);
    expect((await move(rule.id, 3, 'activate')).body).toMatchObject({ error: { code: 'rule-refused' } });
  });

  test('that two people change at once tells the later of the earlier', async () => {
    const rule = await write();
    await move(rule.id, 1, 'retire');

    const { status, body } = await move(rule.id, 1, 'reopen');

    expect([status, body]).toMatchObject([
      409,
      { error: { code: 'record-changed', details: { record: { version: 2 } } } },
    ]);
  });

  test.each([
    [{ query: 'bantuan OR cair' }, 'too-broad', /Bantuan Langsung Tunai/],
    [{ query: 'yang dan itu' }, 'too-broad', /common words/],
    [{ query: 'pungut AND -resmi AND' }, 'missing-operand', /./],
  ])('with the pattern %j is refused with its place', async (given, code, message) => {
    const { status, body } = await desk.people.analyst.ask('POST', '/api/rules', aRuleDraft(given));

    expect([status, body]).toMatchObject([
      422,
      {
        error: {
          code: 'query-refused',
          message: expect.stringMatching(message),
          details: { error: { code, span: expect.any(Array) } },
        },
      },
    ]);
  });

  test('may not judge in its name or its reason', async () => {
    const { body } = await desk.people.analyst.ask('POST', '/api/rules', aRuleDraft({ name: 'Hoaks biaya' }));

    expect(body).toMatchObject({
      error: { code: 'rule-refused', details: { reasons: [{ id: expect.any(String) }] } },
    });
  });

  test('leaves its author, words and reason in the log', async () => {
    const rule = await write();

    const [entry] = await desk.store.audit.list({ limit: 1 });

    expect(entry).toMatchObject({
      ...{ action: 'rule:add', subject: rule.id, actorName: 'Tari Analis' },
      data: { state: 'draft', query: rule.query, reason: rule.reason },
    });
  });

  test('whose pattern meets too much of what is said is not activated', async () => {
    for (let at = 0; at < 60; at += 1)
      await receive(at % 2 ? `Kabar ${at} bantuan` : `Biaya admin ${at} bantuan`);
    const rule = await write();
    await tested(rule.id);

    const { body } = await move(rule.id, 1, 'activate');

    expect(body).toMatchObject({
      error: { code: 'rule-refused', details: { reasons: [{ id: expect.stringContaining('50%') }] } },
    });
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Response } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import { openDesk, type Desk } from '../support/desk.js';
import { cleanContent, respondAs, type Responder } from '../support/respond-client.js';

const claim = 'Katanya bantuan tunai dihentikan mulai bulan depan, sebarkan!';
const official = 'https://dinsos.example/jadwal';
const outside = 'https://periksa.example/bantuan';

describe('answering a story', () => {
  let desk: Desk;
  let sari: Responder;
  let bagus: Responder;
  let rahma: Responder;
  beforeEach(async () => {
    desk = await openDesk();
    [sari, bagus, rahma] = [respondAs(desk.officer), respondAs(desk.colleague), respondAs(desk.supervisor)];
  });
  afterEach(() => desk.close());

  /** Held by Sari, with two archived sources, and a draft that the linter lets through. */
  async function drafted(): Promise<{ story: StorySummary; response: Response }> {
    const story = await desk.officer.hold(await desk.receive(claim));
    await sari.cite(story, official, { isOwnAgency: true });
    const evidence = await sari.cite(story, outside);
    const begun = await sari.begin(story);
    return { story, response: await sari.save(begun, cleanContent(evidence)) };
  }

  async function submitted() {
    const { story, response } = await drafted();
    return { story, response: await sari.submit(response, desk.supervisor) };
  }

  async function approved() {
    const { story, response } = await submitted();
    return { story, response: await rahma.approve(response) };
  }

  const caseOf = async ({ id }: { id: string }) => (await desk.officer.open({ id })).case;
  const kindsOf = async (story: { id: string }) =>
    (await desk.officer.timeline(story)).entries.map(({ kind }) => kind);

  test('from a flagged story to a published answer takes two people, and every step is told', async () => {
    const story = await desk.officer.hold(await desk.receive(claim));
    const listener = await desk.supervisor.listen();
    await sari.cite(story, official, { isOwnAgency: true });
    const evidence = await sari.cite(story, outside);
    const begun = await sari.begin(story);
    const clean = cleanContent(evidence);

    const blocked = await sari.save(begun, { ...clean, headline: '', citations: [] });
    await expect(sari.submit(blocked)).rejects.toMatchObject({
      code: 'lint-blocked',
      details: { findings: expect.arrayContaining([expect.objectContaining({ severity: 'block' })]) },
    });
    const first = await sari.submit(await sari.save(blocked, clean), desk.supervisor);
    await expect(
      sari.approve(first, { emergency: 'Penyelia tidak dapat dihubungi malam ini.' }),
    ).rejects.toMatchObject({
      code: 'author-cannot-approve',
    });
    const returned = await rahma.giveBack(first, 1);
    const edited = await sari.save(returned, {
      ...clean,
      headline: 'Bantuan tunai tetap disalurkan bulan depan',
    });
    const second = await sari.submit(edited, desk.supervisor);
    const accepted = await rahma.approve(second);
    await sari.publish(accepted, 'page');
    await sari.publish(accepted, 'x', { url: 'https://x.example/humas/1' });
    const closed = await sari.close(await desk.officer.open(story));

    expect(closed.case).toMatchObject({
      status: 'closed',
      holder: null,
      decision: { outcome: 'false-claim', reason: 'Bantuan tunai tetap disalurkan bulan depan' },
    });
    expect(closed.case.decision!.citations.map(({ url }) => url)).toEqual([official, outside]);
    const { draftedAt, approvedAt, outAt, closedAt } = closed.case.clocks;
    expect([draftedAt, approvedAt, outAt, closedAt]).not.toContain(null);
    const told = (await kindsOf(story)).toReversed();
    expect(told.slice(told.indexOf('held'))).toEqual([
      ...['held', 'evidence-added', 'evidence-added', 'response-started', 'submitted', 'returned'],
      ...['submitted', 'approved', 'published', 'published', 'closed'],
    ]);
    const heard = await listener.hears('response:changed', ({ status }) => status === 'published');
    expect(heard).toMatchObject({ id: accepted.id, storyTitle: expect.any(String) });
    expect(heard).not.toHaveProperty('content');
  });

  test('an answer on our page joins the checks that later mentions are matched with', async () => {
    const { response } = await approved();

    await sari.publish(response, 'page');

    const own = `own:${response.id}`;
    expect(desk.told.factChecks).toMatchObject([
      { id: own, publisher: 'Dinas Kominfo Kota Contoh', rating: 'Klaim keliru' },
    ]);
    const [kept] = await desk.store.factChecks.get([own]);
    expect(kept).toMatchObject({ url: `https://tanggap.example/answers/${response.id}` });
    expect(kept!.text).not.toMatch(/\[\d\]/);
  });

  test('beginning takes hold of a story that nobody holds, and a second answer is refused', async () => {
    const story = await desk.receive(claim);

    const response = await sari.begin(story);

    expect(await caseOf(story)).toMatchObject({ status: 'drafting', holder: { name: 'Sari Petugas' } });
    await expect(sari.begin(story)).rejects.toMatchObject({
      code: 'wrong-state',
      details: { responseId: response.id },
    });
    await expect(bagus.begin(story)).rejects.toMatchObject({ code: 'story-held' });
  });

  test('while one officer writes, the other is told who, and nothing is overwritten', async () => {
    const { response } = await drafted();
    const theirs = { ...response.content, headline: 'Judul dari Bagus' };

    await expect(bagus.save(response, theirs)).rejects.toMatchObject({
      code: 'response-held',
      details: { pen: { name: 'Sari Petugas' } },
    });
    await sari.releasePen(response);
    await expect(bagus.save(response, theirs)).rejects.toMatchObject({
      code: 'response-changed',
      details: { response: { content: { headline: response.headline } } },
    });
    const saved = await bagus.save(await bagus.read(response), theirs);

    expect(saved).toMatchObject({ headline: 'Judul dari Bagus', pen: { name: 'Bagus Petugas' } });
  });

  test('two saves of one revision at once: one wins, the other gets the text that won', async () => {
    const { response } = await drafted();
    await sari.releasePen(response);
    const free = await sari.read(response);
    const by = (headline: string) => ({ ...response.content, headline });

    const results = await Promise.allSettled([
      sari.save(free, by('Judul dari Sari')),
      bagus.save(free, by('Judul dari Bagus')),
    ]);

    const won = results.find((result) => result.status === 'fulfilled');
    const lost = results.find((result) => result.status === 'rejected');
    expect(won).toBeDefined();
    expect(['response-changed', 'response-held']).toContain(lost?.reason.code);
    expect(lost?.reason.details.response.headline).toBe(won?.value.headline);
    expect((await sari.read(response)).headline).toBe(won?.value.headline);
  });

  test('a pen that was not used for two minutes falls free', async () => {
    const { response } = await drafted();

    desk.clock.pass(3);

    await expect(bagus.takePen(response)).resolves.toMatchObject({ pen: { name: 'Bagus Petugas' } });
    await expect(sari.save(response, response.content)).rejects.toMatchObject({ code: 'response-held' });
  });

  test('everybody who wrote in a version is its author, and none of them approves it', async () => {
    const { response } = await drafted();
    await sari.releasePen(response);
    const both = await rahma.save(await rahma.read(response), {
      ...response.content,
      headline: 'Bantuan tunai tetap disalurkan sampai akhir bulan',
    });

    const waiting = await rahma.submit(both);

    const [version] = await rahma.versions(waiting);
    expect(version!.authors.map(({ name }) => name)).toEqual(['Sari Petugas', 'Rahma Penyelia']);
    await expect(rahma.approve(waiting)).rejects.toMatchObject({ code: 'author-cannot-approve' });
  });

  test('an officer approves only in an emergency, and a supervisor looks at it afterwards', async () => {
    const { response } = await submitted();
    await expect(bagus.approve(response)).rejects.toMatchObject({ code: 'forbidden' });

    const urgent = await bagus.approve(response, { emergency: 'Penyelia tidak dapat dihubungi malam ini.' });
    await sari.publish(urgent, 'page');

    const [listed] = await rahma.list('emergency');
    expect(listed).toMatchObject({
      id: response.id,
      approval: { by: { name: 'Bagus Petugas' }, review: null },
    });
    const reviewed = await rahma.review(response, 'withdrawn');
    expect(reviewed).toMatchObject({
      status: 'draft',
      approval: { review: { outcome: 'withdrawn' } },
      publications: [{ channel: 'page', withdrawn: { by: { name: 'Rahma Penyelia' } } }],
    });
    expect(await rahma.list('emergency')).toEqual([]);
    await expect(rahma.review(response, 'upheld')).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('whoever may approve in an emergency may give a version back with a reason', async () => {
    const { story, response } = await submitted();

    const returned = await bagus.giveBack(response, 1, 'Angka pada alinea kedua belum bersumber.');

    expect(returned).toMatchObject({
      status: 'draft',
      returned: { by: { name: 'Bagus Petugas' }, reason: 'Angka pada alinea kedua belum bersumber.' },
    });
    expect(await caseOf(story)).toMatchObject({ status: 'drafting' });
  });

  test('an emergency approval that is not upheld takes the page down under a correction, too', async () => {
    const { story, response } = await submitted();
    const urgent = await bagus.approve(response, { emergency: 'Penyelia tidak dapat dihubungi malam ini.' });
    const out = await sari.publish(urgent, 'page');
    const correcting = await sari.save(out, { ...out.content, headline: 'Bantuan tunai tetap berjalan' });

    const reviewed = await rahma.review(correcting, 'withdrawn');

    expect(reviewed).toMatchObject({
      status: 'draft',
      headline: 'Bantuan tunai tetap berjalan',
      publications: [{ channel: 'page', withdrawn: { by: { name: 'Rahma Penyelia' } } }],
    });
    expect(await caseOf(story)).toMatchObject({ status: 'drafting' });
  });

  test('an edit in review voids the submission, and the approver is told that the version is old', async () => {
    const { story, response } = await submitted();

    await sari.save(response, {
      ...response.content,
      headline: 'Bantuan tunai tetap disalurkan bulan depan',
    });

    await expect(rahma.approve(response)).rejects.toMatchObject({
      code: 'version-outdated',
      details: { latest: 1 },
    });
    expect(await caseOf(story)).toMatchObject({ status: 'drafting' });
    expect((await kindsOf(story))[0]).toBe('approval-voided');
  });

  test('when an approval races an edit, exactly one of them holds', async () => {
    const { response } = await submitted();
    const edit = { ...response.content, headline: 'Bantuan tunai tetap disalurkan bulan depan' };

    const [saved, approval] = await Promise.allSettled([sari.save(response, edit), rahma.approve(response)]);

    const after = await sari.read(response);
    if (saved.status === 'fulfilled') {
      expect(after).toMatchObject({ status: 'draft', approval: null });
      if (approval.status === 'rejected') expect(approval.reason.code).toBe('version-outdated');
    } else {
      expect(saved.reason.code).toBe('response-changed');
      expect(after).toMatchObject({ status: 'approved', isDirty: false });
    }
  });

  test('an approval of another text than the version’s is refused', async () => {
    const { response } = await submitted();

    const attempt = rahma.approve(response, { fingerprint: 'f'.repeat(64) });

    await expect(attempt).rejects.toMatchObject({ code: 'version-outdated' });
  });

  test('an approval with an open point of the checklist is refused by its name', async () => {
    const { response } = await submitted();

    const attempt = rahma.approve(response, {
      checklist: ['sources', 'citations', 'claim-once', 'narratives'],
    });

    await expect(attempt).rejects.toMatchObject({
      code: 'bad-request',
      details: { missing: ['no-personal-data', 'neutral'] },
    });
  });

  test('an edit after approval voids it, unless nothing really changed', async () => {
    const { response } = await approved();

    const same = await sari.save(response, response.content);
    const changed = await sari.save(same, { ...response.content, contact: 'layanan@contoh.go.id' });

    expect(same).toMatchObject({ status: 'approved', approval: { version: 1 } });
    expect(changed).toMatchObject({ status: 'draft', approval: null });
    await expect(sari.publish(changed, 'page')).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('a verdict is neither submitted nor approved without its sources', async () => {
    const { response } = await drafted();
    const evidence = await sari.evidence({ id: response.storyId });
    await sari.withdrawEvidence(evidence[1]!);

    await expect(sari.submit(response)).rejects.toMatchObject({
      code: 'evidence-missing',
      details: { missing: ['two-sources', 'outside-source'] },
    });
    expect(await sari.read(response)).toMatchObject({ status: 'draft', latest: 0 });
  });

  test('a post on X needs its address, and its moment lies neither before approval nor ahead', async () => {
    const { response } = await approved();
    const at = (minutes: number) => new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString();

    for (const given of [
      {},
      { url: 'https://x.example/1', at: at(60) },
      { url: 'https://x.example/1', at: at(-60) },
    ]) {
      await expect(sari.publish(response, 'x', given)).rejects.toMatchObject({ code: 'bad-request' });
    }
    await expect(sari.publish(response, 'radio')).resolves.toMatchObject({
      publications: [{ channel: 'radio', url: null }],
    });
  });

  test('when the last publication is taken down, then the answer is approved but no longer out', async () => {
    const { story, response } = await approved();
    const out = await sari.publish(response, 'page');

    const down = await sari.unpublish(response, out.publications[0]!.id);

    expect(down).toMatchObject({
      status: 'approved',
      publications: [{ withdrawn: { by: { name: 'Sari Petugas' } } }],
    });
    expect(await caseOf(story)).toMatchObject({ status: 'approved' });
    expect(desk.told.factChecks.at(-1)).toMatchObject({ url: null, rating: 'Ditarik' });
  });

  test('when the last publication goes while a correction is written, then the story is being drafted', async () => {
    const { story, response } = await approved();
    const out = await sari.publish(response, 'page');
    await sari.save(out, { ...out.content, headline: 'Bantuan tunai tetap berjalan' });

    const taken = await sari.unpublish(response, 'P-1');

    expect(taken).toMatchObject({ status: 'draft' });
    expect(await caseOf(story)).toMatchObject({ status: 'drafting' });
  });

  test('a correction of what is out leaves the page and the story where they are until it is published', async () => {
    const { story, response } = await approved();
    const out = await sari.publish(response, 'page');

    const begun = await sari.save(out, {
      ...out.content,
      headline: 'Bantuan tunai disalurkan sampai akhir bulan',
    });
    const second = await rahma.approve(await sari.submit(begun));
    const corrected = await sari.publish(second, 'page');

    expect(begun).toMatchObject({ status: 'draft', approval: { version: 1 } });
    expect(corrected.publications.map(({ version }) => version)).toEqual([1, 2]);
    expect(await caseOf(story)).toMatchObject({ status: 'published' });
  });

  test('an approved answer becomes a narrative once, resting on the facts it cites', async () => {
    const fact = await sari.addFact();
    const { response } = await drafted();
    const citing = await sari.save(response, {
      ...response.content,
      citations: [...response.content.citations, { n: 3, kind: 'fact', id: fact.id }],
      blocks: {
        ...response.content.blocks,
        why: 'Jadwal dan laporan menunjukkan penyaluran masih berjalan [2][3].',
      },
    });
    const accepted = await rahma.approve(await sari.submit(citing));

    const narrative = await rahma.promote(accepted, 1);

    expect(narrative).toMatchObject({
      facts: [fact.id],
      programs: ['blt'],
      from: { responseId: response.id },
    });
    expect((await rahma.read(response)).narrativeId).toBe(narrative.id);
    await expect(rahma.promote(accepted, 1)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(sari.promote(accepted, 1)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('when a cited fact is withdrawn, then the answers that cite it are to be looked at again', async () => {
    const fact = await sari.addFact();
    const { response } = await drafted();
    const citing = await sari.save(response, {
      ...response.content,
      citations: [...response.content.citations, { n: 3, kind: 'fact', id: fact.id }],
      blocks: {
        ...response.content.blocks,
        why: 'Jadwal dan laporan menunjukkan penyaluran masih berjalan [2][3].',
      },
    });
    const out = await sari.publish(await rahma.approve(await sari.submit(citing)), 'page');
    const listener = await desk.colleague.listen();

    await sari.withdrawFact(fact);

    await listener.hears('response:changed', ({ id, lapsed }) => id === out.id && lapsed.includes(fact.id));
    expect(await sari.list('recheck')).toMatchObject([{ id: out.id, lapsed: [fact.id] }]);
    const draft = await sari.save(await sari.read(out), {
      ...citing.content,
      contact: 'layanan@contoh.go.id',
    });
    await expect(sari.submit(draft)).rejects.toMatchObject({
      code: 'fact-expired',
      details: { facts: [fact.id] },
    });
  });

  test('When a cited narrative is withdrawn while its answer waits, then it is not approved', async () => {
    const { response: source } = await approved();
    const narrative = await rahma.promote(source, 1);
    const { response } = await drafted();
    const citing = await sari.save(response, {
      ...response.content,
      citations: [...response.content.citations, { n: 3, kind: 'narrative', id: narrative.id }],
      blocks: {
        ...response.content.blocks,
        why: 'Jadwal dan narasi bersama menunjukkan penyaluran masih berjalan [2][3].',
      },
    });
    const waiting = await sari.submit(citing, desk.supervisor);

    const withdrawn = await desk.supervisor.ask('POST', `/api/narratives/${narrative.id}/withdraw`, {
      reason: 'Jadwalnya akan diubah.',
    });

    expect(withdrawn.status).toBe(200);
    await expect(rahma.approve(waiting)).rejects.toMatchObject({
      code: 'fact-expired',
      details: { facts: [], narratives: [narrative.id] },
    });
  });

  test('A lapsed fact that the list names but no sentence cites holds nothing back', async () => {
    const fact = await sari.addFact();
    const { response } = await drafted();
    const listing = await sari.save(response, {
      ...response.content,
      citations: [...response.content.citations, { n: 3, kind: 'fact', id: fact.id }],
    });
    await sari.withdrawFact(fact);

    expect(await sari.submit(listing)).toMatchObject({ status: 'in-review' });
  });

  test('a decision is not taken back while its answer waits, is approved or is out', async () => {
    const story = await desk.receive(claim);
    await sari.cite(story, official, { isOwnAgency: true });
    const evidence = await sari.cite(story, outside);
    await desk.officer.decide(story, { outcome: 'answer', citations: [] });
    const begun = await sari.begin(story);
    const saved = await sari.save(begun, cleanContent(evidence));
    await sari.submit(saved);

    const attempt = desk.officer.undo(await desk.officer.open(story));

    await expect(attempt).rejects.toMatchObject({
      code: 'nothing-to-undo',
      details: { responseId: begun.id, status: 'in-review' },
    });
  });

  test('withdrawing an answer takes down what is out and gives the story back to its holder', async () => {
    const { story, response } = await approved();
    await sari.publish(response, 'page');

    const withdrawn = await sari.withdraw(response);

    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      publications: [{ withdrawn: expect.anything() }],
    });
    expect(await caseOf(story)).toMatchObject({ status: 'held' });
    await expect(sari.save(withdrawn, withdrawn.content)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(sari.begin(story)).resolves.toMatchObject({ status: 'draft' });
  });

  test('a story closes only when its answer is out, and not from under its holder', async () => {
    const { story, response } = await approved();
    await expect(sari.close(await desk.officer.open(story))).rejects.toMatchObject({ code: 'wrong-state' });
    await sari.publish(response, 'page');
    const seen = await desk.officer.open(story);

    await expect(bagus.close(seen)).rejects.toMatchObject({ code: 'story-held' });
    await expect(sari.close({ ...seen, case: { ...seen.case, version: 1 } })).rejects.toMatchObject({
      code: 'story-changed',
    });
  });

  test('an answer is suggested with facts of the same figure and our earlier answers, by shared words', async () => {
    const fact = await sari.addFact();
    const other = await sari.addFact({
      statement: 'Jalan layang selesai dibangun pada akhir tahun.',
      figure: null,
    });
    const { response } = await approved();
    await sari.publish(response, 'page');
    const later = await desk.receive('Bantuan tunai untuk 1.200 keluarga dihentikan bulan depan.');

    const aids = await sari.aids(later);

    expect(aids.facts.map(({ fact: { id } }) => id)).toContain(fact.id);
    expect(aids.facts.map(({ fact: { id } }) => id)).not.toContain(other.id);
    expect(aids.facts[0]!.shared).toContain('1.200');
    expect(aids.answers).toMatchObject([
      { response: { id: response.id }, shared: expect.arrayContaining(['bantuan']) },
    ]);
    expect(aids.answers[0]!.response).not.toHaveProperty('content');
  });
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uploadLimit } from '@tanggap/shared/evidence';
import { archivePage } from '../../server/src/ingest/archive-page.js';
import { createGuard, type Guard } from '../../server/src/ingest/guard/guarded-fetch.js';
import { openDesk, type Desk } from '../support/desk.js';
import type { MemoryArchive } from '../support/evidence-parts.js';
import { startHostileWeb, type Handler, type HostileWeb } from '../support/hostile-web.js';
import { respondAs, type Responder } from '../support/respond-client.js';

const html =
  (body: string): Handler =>
  (response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(body);

const article = `<!doctype html><html><head><title>Jadwal bantuan</title></head><body><article><h1>Jadwal bantuan</h1>
<p>Penyaluran bantuan tunai tahap dua berjalan sampai akhir bulan di semua kelurahan kota.</p>
<p>Petugas mendatangi rumah warga yang tidak dapat datang ke kantor pos terdekat.</p></article></body></html>`;
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The loopback web as officers on the internet would meet it: read by the real guard, which then admits loopback. */
describe('evidence of a story', () => {
  let desk: Desk;
  let web: HostileWeb;
  let guard: Guard;
  let sari: Responder;
  let story: { id: string };
  beforeAll(async () => {
    web = await startHostileWeb();
    guard = createGuard({ userAgent: 'Tanggap/uji', allowPrivate: true, totalTimeoutMs: 700 });
  });
  afterAll(async () => {
    await guard.close();
    await web.close();
  });
  beforeEach(async () => {
    web.serve('/jadwal', html(article));
    desk = await openDesk({ change: () => ({ archivePage: (url) => archivePage(guard.fetch, url) }) });
    sari = respondAs(desk.officer);
    story = await desk.receive('Katanya bantuan tunai dihentikan mulai bulan depan.');
  });
  afterEach(() => desk.close());

  const archive = (): MemoryArchive => desk.deps.archive as MemoryArchive;

  test('a cited page is archived with its text, cleaned HTML, time and SHA-256 before the reply', async () => {
    const listener = await desk.colleague.listen();

    const [cited] = await sari.cite(story, `${web.origin}/jadwal?utm_source=wa`);

    expect(cited).toMatchObject({
      kind: 'page',
      title: 'Jadwal bantuan',
      url: `${web.origin}/jadwal`,
      failure: null,
      archive: { at: desk.clock.now(), contentType: 'text/html', sha256: sha256(article) },
    });
    expect(cited!.archive!.excerpt).toContain('Penyaluran bantuan tunai tahap dua');
    await listener.hears('evidence:changed', ({ storyId }) => storyId === story.id);
    const { body } = await desk.officer.ask('GET', `/api/evidence/${cited!.id}/text`);
    expect(body).toMatchObject({
      text: expect.stringContaining('akhir bulan'),
      html: expect.stringContaining('<p>'),
    });
    const { entries } = await desk.officer.timeline(story);
    expect(entries[0]).toMatchObject({ kind: 'evidence-added', data: { title: 'Jadwal bantuan' } });
  });

  test('a page of script is kept as it came, but shown without anything that runs', async () => {
    const page = article.replace(
      '</article>',
      '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">klik</a><iframe src="//x"></iframe></article>',
    );
    web.serve('/skrip', html(page));

    const [cited] = await sari.cite(story, `${web.origin}/skrip`);

    const { body } = await desk.officer.ask('GET', `/api/evidence/${cited!.id}/text`);
    expect((body as { html: string }).html).not.toMatch(/script|onerror|iframe|<img/i);
    const file = await desk.officer.ask('GET', `/api/evidence/${cited!.id}/file`);
    expect(file.body).toBe(page);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${cited!.id}.html"`);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  const hostile: [string, string, Handler | null, string][] = [
    ['has died', '/404.xml', null, 'bad-status'],
    ['redirects inside the network', '/redirect-metadata', null, 'blocked-address'],
    ['redirects to a file', '/redirect-file', null, 'bad-address'],
    ['answers for ever, drop by drop', '/slow.xml', null, 'timeout'],
    ['never answers', '/silent.xml', null, 'timeout'],
    ['never ends', '/huge.xml', null, 'too-large'],
    ['is a decompression bomb', '/gzip-bomb.xml', null, 'bomb'],
    [
      'is an archive',
      '/arsip.zip',
      (response) => response.end(Buffer.from('PK\u0003\u0004\u0000\u0001')),
      'bad-reply',
    ],
    [
      'is empty',
      '/kosong',
      (response) => response.setHeader('content-type', 'text/html').end(''),
      'bad-reply',
    ],
    [
      'only a script fills',
      '/aplikasi',
      html('<html lang="id"><body><div id="app"></div><script>tampilkan()</script></body></html>'),
      'bad-reply',
    ],
  ];
  test.each(hostile)(
    'an address that %s is kept with the reason and does not count',
    async (_what, path, handler, code) => {
      if (handler) web.serve(path, handler);

      const [cited] = await sari.cite(story, web.origin + path);

      expect(cited).toMatchObject({ archive: null, failure: { code, message: expect.any(String) } });
      expect(cited!.title).toBe(`${new URL(web.origin).host}${path}`);
      const seen = await desk.officer.open(story);
      const attempt = desk.officer.decide(seen, { outcome: 'false-claim', citations: [] });
      await expect(attempt).rejects.toMatchObject({
        code: 'evidence-missing',
        details: {
          missing: ['two-sources', 'outside-source'],
          failed: [{ url: web.origin + path, reason: code }],
        },
      });
    },
  );

  test('a page that failed is tried again by hand, in place', async () => {
    web.serve('/pulih', (response) => response.writeHead(500).end());
    const [failed] = await sari.cite(story, `${web.origin}/pulih`);
    web.serve('/pulih', html(article));

    const [mended, ...rest] = await sari.retry(failed!);

    expect(rest).toEqual([]);
    expect(mended).toMatchObject({ id: failed!.id, title: 'Jadwal bantuan', failure: null });
    expect(mended!.archive).not.toBeNull();
  });

  test('the same page cited twice is one source, fetched once', async () => {
    await sari.cite(story, `${web.origin}/jadwal`);
    const before = web.requests.length;

    const evidence = await sari.cite(story, `${web.origin}/jadwal#bagian`);

    expect(evidence).toHaveLength(1);
    expect(web.requests).toHaveLength(before);
  });

  test('a page at the agency’s own address is its own, whatever was ticked', async () => {
    await desk.store.programs.put({
      ...(await desk.store.programs.get('blt'))!,
      host: '127.0.0.1',
      version: 2,
    });

    const [cited] = await sari.cite(story, `${web.origin}/jadwal`, { isOwnAgency: false });

    expect(cited!.isOwnAgency).toBe(true);
  });

  test('a page that leads to the agency’s own is its own, also when it was had at the second try', async () => {
    await desk.store.programs.put({
      ...(await desk.store.programs.get('blt'))!,
      host: 'localhost',
      version: 2,
    });
    web.serve('/pendek', (response) => response.writeHead(500).end());
    const [failed] = await sari.cite(story, `${web.origin}/pendek`, { isOwnAgency: false });
    const target = `${web.origin.replace('127.0.0.1', 'localhost')}/jadwal`;
    web.serve('/pendek', (response) => response.writeHead(302, { location: target }).end());

    const [mended] = await sari.retry(failed!);

    expect(failed!.isOwnAgency).toBe(false);
    expect(mended).toMatchObject({ isOwnAgency: true, archive: { finalUrl: target } });
  });

  test('a verdict with citations archives them first and names those that failed', async () => {
    const seen = await desk.officer.open(story);
    const citations = [
      { url: `${web.origin}/jadwal`, publisher: 'Dinas Sosial', isOwnAgency: true },
      { url: `${web.origin}/404.xml`, publisher: 'Periksa Contoh', isOwnAgency: false },
    ];

    const attempt = desk.officer.decide(seen, { outcome: 'false-claim', citations });

    await expect(attempt).rejects.toMatchObject({
      code: 'evidence-missing',
      details: { failed: [{ url: `${web.origin}/404.xml`, reason: 'bad-status' }] },
    });
    expect((await desk.officer.open(story)).case).toEqual(seen.case);
    expect(await sari.evidence(story)).toHaveLength(2);
  });

  test('a screenshot of a page that cannot be had stands in for it', async () => {
    await sari.cite(story, `${web.origin}/jadwal`, { isOwnAgency: true });
    const dead = `${web.origin}/404.xml`;
    await sari.cite(story, dead);
    await sari.upload(story, png, { url: dead });

    const decided = await desk.officer.decide(await desk.officer.open(story), {
      outcome: 'false-claim',
      citations: [],
    });

    expect(decided.case.decision!.citations.map(({ url }) => url)).toEqual([`${web.origin}/jadwal`, dead]);
  });

  const files: [string, Uint8Array, string][] = [
    ['PNG', png, 'image/png'],
    ['JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), 'image/jpeg'],
    ['WebP', Buffer.from('RIFF\u0004\u0000\u0000\u0000WEBPVP8 '), 'image/webp'],
    ['PDF', Buffer.from('%PDF-1.7\n%\u0001'), 'application/pdf'],
    ['text', Buffer.from('Keterangan tertulis dari dinas.\n'), 'text/plain'],
  ];
  test.each(files)('an uploaded %s is known by its bytes, not by its name', async (_kind, bytes, type) => {
    const [uploaded] = await sari.upload(story, bytes, { name: 'apa-saja.exe' });

    expect(uploaded).toMatchObject({
      kind: 'file',
      title: 'apa-saja.exe',
      archive: { contentType: type, bytes: bytes.byteLength, sha256: sha256(bytes) },
    });
  });

  const refused: [string, Uint8Array][] = [
    ['zip bomb', Buffer.concat([Buffer.from('PK\u0003\u0004'), gzipSync(Buffer.alloc(4_000_000))])],
    ['gzip bomb', gzipSync(Buffer.alloc(8_000_000))],
    ['program', Buffer.from('MZ\u0090\u0000\u0003\u0000')],
    ['text in another encoding', Buffer.from([0x4b, 0x65, 0x74, 0xe9, 0x72])],
  ];
  test.each(refused)(
    'a %s is refused with the kinds that are taken, and nothing is kept',
    async (_what, bytes) => {
      await expect(sari.upload(story, bytes, { name: 'bukti.png' })).rejects.toMatchObject({
        code: 'file-refused',
        details: { accepted: expect.arrayContaining(['image/png', 'application/pdf']) },
      });
      expect(await sari.evidence(story)).toEqual([]);
    },
  );

  test('a file of 40 MB is refused by its announced length', async () => {
    const attempt = sari.upload(story, new Uint8Array(4 * uploadLimit));

    await expect(attempt).rejects.toMatchObject({ code: 'too-large', details: { limit: uploadLimit } });
  });

  test('a body that does not say its length is refused at the byte that goes beyond', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_024 * 1_024;
        if (sent > 2 * uploadLimit) controller.close();
        else controller.enqueue(new Uint8Array(1_024 * 1_024));
      },
    });

    const path = `/api/stories/${story.id}/evidence/file?name=a.png&publisher=Warga&isOwnAgency=false`;
    const response = await fetch(desk.origin + path, {
      ...{ method: 'POST', headers: { cookie: desk.officer.cookie }, body, duplex: 'half' },
    });

    expect(response.status).toBe(413);
    expect(await sari.evidence(story)).toEqual([]);
  });

  test('an empty file is refused as such', async () => {
    await expect(sari.upload(story, new Uint8Array())).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('withdrawn evidence stays readable and no longer counts', async () => {
    const [cited] = await sari.cite(story, `${web.origin}/jadwal`);

    const [withdrawn] = await sari.withdrawEvidence(cited!);

    expect(withdrawn!.withdrawn).toMatchObject({ by: { name: 'Sari Petugas' } });
    expect((await desk.officer.ask('GET', `/api/evidence/${cited!.id}/text`)).status).toBe(200);
    await expect(sari.withdrawEvidence(cited!)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(sari.retry(cited!)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('when archived bytes were changed, then reading says so instead of showing them', async () => {
    const [cited] = await sari.cite(story, `${web.origin}/jadwal`);

    archive().damage(cited!.archive!.sha256);

    for (const part of ['text', 'file']) {
      const { status, body } = await desk.officer.ask('GET', `/api/evidence/${cited!.id}/${part}`);
      expect([part, status]).toEqual([part, 500]);
      expect(body).toMatchObject({ error: { code: 'archive-damaged' } });
    }
  });

  test('private data on a cited page is masked on screen, and downloads go into the log', async () => {
    web.serve('/kontak', html(article.replace('kantor pos terdekat', 'narahubung 0812-3456-7890')));
    const [cited] = await sari.cite(story, `${web.origin}/kontak`);

    const { body } = await desk.officer.ask('GET', `/api/evidence/${cited!.id}/text`);
    await desk.officer.ask('GET', `/api/evidence/${cited!.id}/file`);

    expect(JSON.stringify(body)).not.toContain('0812-3456-7890');
    const { body: log } = await desk.people.auditor.ask('GET', '/api/audit');
    const actions = (log as { entries: { action: string }[] }).entries.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['evidence:add', 'evidence:read', 'evidence:download']));
  });

  test('when the reading thread is down, then nothing is written down as the page’s fault', async () => {
    const down = await openDesk({
      change: () => ({
        archivePage: () =>
          Promise.reject(Object.assign(new Error('tidak berjalan'), { code: 'engine-down' })),
      }),
    });
    const other = await down.receive('Kabar lain tentang bantuan tunai.');

    await expect(respondAs(down.officer).cite(other, 'https://periksa.example/1')).rejects.toThrow();

    expect(await respondAs(down.officer).evidence(other)).toEqual([]);
    await down.close();
  });
});

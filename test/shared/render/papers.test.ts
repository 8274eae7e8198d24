import { describe, expect, test } from '@jest/globals';
import { cardText } from '@tanggap/shared/render/card';
import { renderHandOff } from '@tanggap/shared/render/hand-off-pack';
import { linksIn } from '@tanggap/shared/render/links';
import { renderRelease } from '@tanggap/shared/render/release';
import { noon } from '../../support/builders.js';
import { anEvidence } from '../../support/evidence-builders.js';
import { anAnswer, claim, desk, pageUrl, references } from '../answer-parts.js';

const release = (content = anAnswer(), given = references) =>
  renderRelease(content, { desk, references: given, number: 'T-12/HUMAS/2026', date: noon, pageUrl, claim });

describe('press release', () => {
  test('it has letterhead, number, title, city and date, text, sources and contact', () => {
    expect(release()).toMatchObject({
      letterhead: { agency: 'Dinas Sosial Kota Contoh', unit: 'Meja Humas' },
      heading: 'SIARAN PERS',
      number: 'Nomor: T-12/HUMAS/2026',
      title: 'Pendaftaran Bantuan Tunai hanya melalui kelurahan',
      dateline: 'Contoh, 9 Maret 2026',
      contact: expect.arrayContaining(['Meja Humas', `Penjelasan dan bukti: ${pageUrl}`]),
    });
    expect(release().paragraphs).toHaveLength(5);
    expect(release().sources[0]).toMatch(
      /^1\. Pemeriksaan tautan, Cek Bersama, https:\S+ \(diarsipkan \d+ \p{L}+ \d{4}\)$/u,
    );
  });

  test('late in the evening in London it is already the next day in Jakarta', () => {
    const late = '2026-12-31T18:00:00.000Z';

    expect(renderRelease(anAnswer(), { desk, references, number: '1', date: late, pageUrl }).dateline).toBe(
      'Contoh, 1 Januari 2027',
    );
  });

  test('the archived page of the scam is a source without a live address', () => {
    const scam = anEvidence({
      id: 'E-1',
      url: 'https://bantuan-kilat.example/isi',
      title: 'Laman bantuan-kilat.example',
    });
    const { sources } = release(anAnswer(), { ...references, evidence: [scam] });

    expect(linksIn(sources.join('\n')).map(({ host }) => host)).not.toContain('bantuan-kilat.example');
    expect(sources[0]).toContain('bantuan-kilat[.]example');
  });

  test('sources that are not cited in the text are left out', () => {
    expect(
      release(anAnswer({ blocks: { fact: 'Pendaftaran gratis.', why: 'Begitu aturannya. [1]' } })).sources,
    ).toHaveLength(1);
  });
});

describe('picture card', () => {
  test('it shows the fact and who speaks, never the claim', () => {
    const card = cardText(anAnswer(), desk);

    expect(card).toEqual({
      title: 'Pendaftaran Bantuan Tunai hanya melalui kelurahan',
      body: 'Penerima Bantuan Tunai ditetapkan dari data kesejahteraan kota. Pendaftaran hanya melalui kantor kelurahan.',
      footer: 'Dinas Sosial Kota Contoh · Layanan pengaduan kota 1708',
      tags: ['#CekDulu'],
    });
  });
});

describe('hand-off packs', () => {
  const story = {
    id: 'C-9',
    title: 'Antrean bantuan lama sekali',
    programs: ['Bantuan Tunai'],
    excerpts: ['Sudah dua bulan belum cair.', 'Katanya isi di bantuan-kilat.example/isi', ' '],
  };
  const pack = (kind: 'lapor' | 'agency' | 'press', note = '') =>
    renderHandOff(kind, { story, to: 'Kantor Pos Contoh', note, desk, now: noon });

  test.each(['lapor', 'agency', 'press'] as const)(
    '%s: says what, to whom, from whom, with our number',
    (kind) => {
      const { subject, body } = pack(kind, 'Terjadi di tiga kelurahan.');

      expect(subject).toContain(story.title);
      for (const part of [
        'Kantor Pos Contoh',
        'Bantuan Tunai',
        'C-9',
        desk.agency,
        '9 Maret 2026',
        'Terjadi di tiga kelurahan.',
      ])
        expect(body).toContain(part);
      expect(body).not.toMatch(/\n{3}|undefined|“”/);
    },
  );

  test.each(['lapor', 'agency', 'press'] as const)('%s: quotes hold no live address', (kind) => {
    expect(linksIn(pack(kind).body).map(({ host }) => host)).not.toContain('bantuan-kilat.example');
  });

  test('only the complaint desk has a page to file it on', () => {
    expect([pack('lapor').link, pack('agency').link, pack('press').link]).toEqual([
      'https://www.lapor.go.id',
      null,
      null,
    ]);
  });

  test('the right of reply names the law, the newsroom, what is asked, and the Press Council', () => {
    const { body } = pack('press');

    for (const part of [
      'Nomor 40 Tahun 1999',
      'Media: Kantor Pos Contoh',
      '[tanggal tayang]',
      '[alamat berita]',
      '[bagian yang keliru',
      'pengaduan@dewanpers.or.id',
      'Kebon Sirih 32–34',
    ])
      expect(body).toContain(part);
  });

  test('handing over says nothing about whether it is true', () => {
    expect(pack('agency').body).toContain('tidak menyimpulkan benar atau tidaknya');
    expect(pack('agency').body).not.toMatch(/hoaks/i);
  });
});

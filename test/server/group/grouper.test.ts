import { beforeEach, describe, expect, test } from '@jest/globals';
import { createGrouper } from '../../../server/src/group/create-grouper.js';
import type { GroupInput, Grouper, Placement } from '../../../server/src/group/grouper.js';

const noon = Date.parse('2026-11-20T05:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const scam =
  'Bantuan tunai PKH tahap akhir Rp900.000 sudah cair, segera isi nomor KTP lewat tautan di bawah sebelum kuota habis';

let grouper: Grouper;
let clock: number;
let mentions: number;

function open(options: { windowDays?: number; maxTexts?: number } = {}): Grouper {
  let stories = 0;
  return createGrouper({ newStoryId: () => `C-${++stories}`, ...options });
}

function place(text: string, over: Partial<GroupInput> = {}): Placement {
  clock += 60_000;
  mentions += 1;
  return grouper.place({
    mentionId: `m${mentions}`,
    text,
    programs: ['pkh'],
    publishedAt: new Date(clock).toISOString(),
    confidentMatches: [],
    isQuestion: false,
    ...over,
  });
}

beforeEach(() => {
  grouper = open();
  clock = noon;
  mentions = 0;
});

describe('A text that was seen before', () => {
  test('When nothing resembles a text, then it starts a story', () => {
    const placed = place(scam);

    expect(placed).toMatchObject({
      storyId: 'C-1',
      grouping: { kind: 'first', similarity: 1, sharedPhrases: [] },
    });
  });

  test.each([
    ['capitals and marks', scam.toUpperCase().replaceAll(',', ' !!!')],
    ['a forward header', `Fwd: *diteruskan*\n\nAssalamualaikum wr wb bapak ibu semua\n${scam}`],
    ['a request to pass it on', `${scam}\nTolong sebarkan ke semua grup ya 🙏🙏`],
    ['emoji and a link', `🔥🔥 ${scam} 👉 https://pkh-cair.example/daftar`],
    ['other letters', scam.replace('Bantuan tunai', '𝗕𝗮𝗻𝘁𝘂𝗮𝗻 𝘁𝘂𝗻𝗮𝗶')],
  ])('It stays the same text under %s', (_, variant) => {
    place(scam);

    const placed = place(variant);

    expect(placed.storyId).toBe('C-1');
    expect(placed.grouping).toMatchObject({ kind: 'same-text', similarity: 1 });
  });

  test('When a copy arrives, then the shared phrase quotes the text as written', () => {
    place(scam);

    const placed = place(scam.toUpperCase());

    expect(placed.grouping.sharedPhrases[0]).toMatch(/^BANTUAN TUNAI PKH TAHAP AKHIR RP900.000/);
  });

  test('When words were changed, then it counts as rewritten and says what is shared', () => {
    place(scam);

    const placed = place(
      scam.replace('Rp900.000', 'Rp600.000').replace('sebelum kuota habis', 'hari ini juga'),
    );

    expect(placed.storyId).toBe('C-1');
    expect(placed.grouping.kind).toBe('rewritten');
    expect(placed.grouping.sharedPhrases[0]).toContain('segera isi nomor KTP lewat tautan di bawah');
  });

  test('When a sentence is put in front, then it is still the same story', () => {
    place(scam);

    const placed = place(`Barusan dapat dari tetangga, katanya sudah ada yang menerima. ${scam}`);

    expect(placed.storyId).toBe('C-1');
  });

  test('Four equal words are the same text, three are not', () => {
    place('pendamping PKH minta uang');
    place('PKH belum cair');

    expect(place('Pendamping PKH minta uang!!').grouping.kind).toBe('same-text');
    expect(place('PKH belum cair').grouping.kind).toBe('first');
  });
});

describe('The same claim in other words', () => {
  const claim =
    'Minyak babi dipakai mencuci ompreng makan bergizi gratis di dapur Sleman, ratusan siswa menolak makan';
  const reworded =
    'Siswa di Sleman ramai menolak makan karena ompreng program gratis itu dicuci pakai minyak babi';

  test('It joins the story as the same claim', () => {
    place(claim, { programs: ['mbg'] });

    const placed = place(reworded, { programs: ['mbg'] });

    expect(placed.storyId).toBe('C-1');
    expect(placed.grouping.kind).toBe('same-claim');
    expect(placed.grouping.sharedPhrases.length).toBeGreaterThan(0);
  });

  test('Another claim about the same program starts another story', () => {
    place(claim, { programs: ['mbg'] });

    const placed = place(
      'Anggaran makan bergizi gratis tahun depan naik dua kali lipat menurut rancangan belanja negara',
      {
        programs: ['mbg'],
      },
    );

    expect(placed.grouping.kind).toBe('first');
  });

  test('The same words about another program are not the same claim', () => {
    place(scam, { programs: ['pkh'] });

    const placed = place(scam.replace('PKH', 'BSU').replace('Rp900.000', 'Rp600.000'), { programs: ['bsu'] });

    expect(placed.storyId).toBe('C-2');
  });

  test('A sum written in another way is the same sum', () => {
    place('Gaji pensiunan guru di Garut dipotong 600 ribu untuk iuran Tapera mulai bulan depan', {
      programs: ['tapera'],
    });

    const placed = place('Mulai bulan depan pensiunan guru Garut kena potong Rp600.000 buat Tapera', {
      programs: ['tapera'],
    });

    expect(placed.storyId).toBe('C-1');
  });

  test('A confident match with the same published check joins two wordings', () => {
    place(claim, { programs: ['mbg'], confidentMatches: ['periksa-7'] });

    const placed = place('Wah ternyata wadah logam anak sekolah itu najis karena pelumas pabriknya', {
      programs: ['mbg'],
      confidentMatches: ['periksa-7'],
    });

    expect(placed).toMatchObject({ storyId: 'C-1', grouping: { kind: 'same-claim' } });
  });

  test('A question about the claim belongs to its story', () => {
    place(claim, { programs: ['mbg'] });

    const placed = place(
      'Benarkah minyak babi dipakai mencuci ompreng di dapur Sleman sampai siswa menolak makan?',
      {
        programs: ['mbg'],
        isQuestion: true,
      },
    );

    expect(placed.storyId).toBe('C-1');
  });
});

describe('Short texts', () => {
  test('They are suggested, never grouped by likeness', () => {
    place('Ompreng dicuci minyak babi di Sleman', { programs: ['mbg'] });

    const placed = place('Minyak babi cuci ompreng Sleman', { programs: ['mbg'] });

    expect(placed.grouping.kind).toBe('first');
    expect(placed.suggestions[0]).toMatchObject({ otherId: 'C-1' });
    expect(placed.suggestions[0]?.sharedPhrases.length).toBeGreaterThan(0);
  });

  test('A published check alone does not group them', () => {
    place('Vaksin bikin lumpuh katanya', { programs: ['vaksinasi'], confidentMatches: ['periksa-1'] });

    const placed = place('Ngeri vaksinnya bikin lumpuh', {
      programs: ['vaksinasi'],
      confidentMatches: ['periksa-1'],
    });

    expect(placed.grouping.kind).toBe('first');
  });
});

describe('What a person decides about stories', () => {
  test('When stories were merged, then later texts follow', () => {
    place(scam);
    place('Pendamping PKH di Kupang meminta uang lelah lima puluh ribu kepada setiap penerima bantuan');

    grouper.merged(['C-1'], 'C-2');

    expect(place(scam).storyId).toBe('C-2');
  });

  test('When a mention was moved to another story, then later copies follow', () => {
    place(scam);

    grouper.moved(['m1'], 'C-9');

    expect(place(scam).storyId).toBe('C-9');
  });

  test('When a merge is undone, then later copies go back', () => {
    place(scam);
    grouper.merged(['C-1'], 'C-2');

    grouper.moved(['m1'], 'C-1');

    expect(place(scam).storyId).toBe('C-1');
  });
});

describe('Memory', () => {
  test('After a restart, copies and rewrites still find their story', () => {
    const first = place(scam);
    const copy = place(scam);
    grouper = open();

    grouper.warm({
      mentionId: 'm1',
      storyId: 'C-41',
      groupKey: first.groupKey,
      publishedAt: new Date(noon).toISOString(),
    });
    grouper.warm({
      mentionId: 'm2',
      storyId: 'C-41',
      groupKey: copy.groupKey,
      publishedAt: new Date(noon).toISOString(),
    });

    expect(grouper.size()).toBe(1);
    expect(place(scam)).toMatchObject({ storyId: 'C-41', grouping: { kind: 'same-text' } });
    expect(place(`Info penting. ${scam.replace('segera', 'cepat')}`)).toMatchObject({
      storyId: 'C-41',
      grouping: { kind: 'rewritten' },
    });
  });

  test('A broken key is passed over', () => {
    grouper.warm({
      mentionId: 'm1',
      storyId: 'C-1',
      groupKey: new Uint8Array([1, 2, 3]),
      publishedAt: '2026-11-20T05:00:00Z',
    });

    expect(grouper.size()).toBe(0);
  });

  test('The key of a copy is small', () => {
    const first = place(scam);
    const copy = place(scam);

    expect(first.groupKey.length).toBeLessThan(400);
    expect(copy.groupKey.length).toBeLessThan(20);
  });

  test('When the window has passed, then the same text starts a new story', () => {
    grouper = open({ windowDays: 3 });
    place(scam);
    clock += 4 * DAY;

    expect(place(scam)).toMatchObject({ storyId: 'C-2', grouping: { kind: 'first' } });
  });

  test('A text still passed on outlives its first window', () => {
    grouper = open({ windowDays: 2 });
    const stories = Array.from({ length: 8 }, () => {
      clock += 30 * HOUR;
      return place(scam).storyId;
    });

    expect(new Set(stories)).toEqual(new Set(['C-1']));
  });

  test('What was published before a moment can be forgotten', () => {
    place(scam);

    grouper.forgetBefore(new Date(noon + DAY).toISOString());

    expect(grouper.size()).toBe(0);
    expect(place(scam).storyId).toBe('C-2');
  });

  test('The number of texts kept is bounded', () => {
    grouper = open({ maxTexts: 2_048 });

    for (let at = 0; at < 5_000; at += 1)
      place(`berita ${at} tentang desa ${at * 7} dan kabupaten ${at * 13}`);

    expect(grouper.size()).toBeLessThanOrEqual(2_048);
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { fc, test as property } from '@fast-check/jest';
import { createClaimIndex, type ClaimIndex } from '../../../server/src/group/claim-index.js';
import { isNear } from '../../../server/src/group/claim-hits.js';

const checks = [
  { id: 'ompreng', title: 'Ompreng makan bergizi gratis dicuci dengan minyak babi di Sleman' },
  { id: 'pkh', title: 'Tautan pendaftaran bantuan PKH Rp900 ribu lewat Telegram' },
  { id: 'vaksin', title: 'Vaksin polio menyebabkan ratusan anak lumpuh di Banten' },
  { id: 'whoosh', title: 'Utang kereta cepat dibayar dengan gas alam dari Natuna' },
  { id: 'token', title: 'Kode rahasia memberi token listrik gratis sampai akhir tahun' },
];

let index: ClaimIndex;

beforeEach(() => {
  index = createClaimIndex();
  index.add(checks);
});

describe('A claim that was checked before', () => {
  test('It is found with confidence under other words around it', () => {
    const text =
      'Astaghfirullah, katanya ompreng makan bergizi gratis di Sleman itu dicuci pakai minyak babi. Hati-hati!';

    const [best] = index.match(text, 5);

    expect(best).toMatchObject({ id: 'ompreng', level: 'confident' });
    expect(best?.sharedWords).toEqual(expect.arrayContaining(['ompreng', 'minyak', 'babi']));
  });

  test('The span shows the longest run that text and title share', () => {
    const text = 'Kata tetangga, vaksin polio menyebabkan ratusan anak lumpuh. Benarkah?';

    const [best] = index.match(text, 1);

    expect(text.slice(...best!.span!)).toBe('vaksin polio menyebabkan ratusan anak lumpuh');
  });

  test('Slang, synonyms and misspelling are still found', () => {
    const [best] = index.match('Link pndaftaran bansos PKH 900rb lwt telegram udh dibuka gaes buruan', 5);

    expect(best?.id).toBe('pkh');
  });

  test('A short text is at most suggested', () => {
    const [best] = index.match('token listrik gratis', 5);

    expect(best?.id).toBe('token');
    expect(best?.level).not.toBe('confident');
  });

  test('Ordinary talk about a program is not a confident match', () => {
    const level = index.match(
      'Anak saya senang sekali dapat makan bergizi gratis di sekolah, lauknya ayam dan sayur',
      1,
    )[0]?.level;

    expect(level).not.toBe('confident');
  });

  test("The check's own text helps to find it", () => {
    index.add([
      {
        id: 'isi',
        title: 'Kabar lama beredar kembali',
        text: 'Bendungan di Wonogiri disebut jebol dan warga diminta mengungsi malam ini',
      },
    ]);

    expect(index.match('Bendungan Wonogiri jebol malam ini, warga mengungsi', 3)[0]?.id).toBe('isi');
  });

  test('When two different checks fit equally, then neither is said with confidence', () => {
    index.add([
      { id: 'utara', title: 'Undian berhadiah mobil Bank Pembangunan Utara untuk nasabah setia' },
      { id: 'selatan', title: 'Undian berhadiah mobil Bank Pembangunan Selatan bagi nasabah lama' },
    ]);

    const matches = index.match(
      'Ikuti undian berhadiah mobil dari Bank Pembangunan untuk seluruh nasabah',
      3,
    );

    expect(matches.map(({ level }) => level)).not.toContain('confident');
  });

  test('When two outlets checked one claim, then both are said with confidence, the later first', () => {
    const title = 'Minyak goreng curah dicampur plastik dijual di pasar Klaten';
    index.add([
      { id: 'lama', title, publishedAt: '2024-02-01T00:00:00Z' },
      { id: 'baru', title, publishedAt: '2026-02-01T00:00:00Z' },
    ]);

    const matches = index.match(
      'Beredar lagi: minyak goreng curah dicampur plastik dijual di pasar Klaten!',
      2,
    );

    expect(matches.map(({ id, level }) => `${id} ${level}`)).toEqual(['baru confident', 'lama confident']);
  });

  test('Scores fall down the list', () => {
    const scores = index
      .match('bantuan listrik gratis anak sekolah di Sleman dan Banten lewat Telegram', 5)
      .map(({ score }) => score);

    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('Keeping the index', () => {
  test('A removed check is not found again', () => {
    index.remove(['vaksin']);

    expect(
      index.match('Vaksin polio menyebabkan ratusan anak lumpuh di Banten', 5).map(({ id }) => id),
    ).not.toContain('vaksin');
    expect(index.size()).toBe(4);
  });

  test('When most checks are removed, then the others are still found', () => {
    index.remove(['ompreng', 'pkh', 'vaksin', 'whoosh']);

    expect(
      index.match('kode rahasia token listrik gratis sampai akhir tahun ini', 5).map(({ id }) => id),
    ).toEqual(['token']);
  });

  test('A check with a known id replaces the one before', () => {
    index.add([{ id: 'vaksin', title: 'Beras plastik dijual di pasar Cirebon' }]);

    expect(index.size()).toBe(5);
    expect(index.match('Awas beras plastik dijual di pasar Cirebon', 1)[0]).toMatchObject({
      id: 'vaksin',
      title: 'Beras plastik dijual di pasar Cirebon',
    });
  });

  test('Checks added one by one are found like those added together', () => {
    const single = createClaimIndex();
    for (const check of checks) {
      single.add([check]);
      single.match('kereta cepat', 1);
    }
    const text = 'Ternyata utang kereta cepat dibayar pakai gas alam Natuna oleh negara';

    expect(single.match(text, 1)[0]?.id).toBe('whoosh');
    expect(index.match(text, 1)[0]?.id).toBe('whoosh');
  });

  test('Nothing is found in an empty index or for an empty text', () => {
    expect(createClaimIndex().match('Vaksin polio', 5)).toEqual([]);
    expect(index.match('', 5)).toEqual([]);
    expect(index.match('🙏🙏 !!!', 5)).toEqual([]);
  });
});

property.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])(
  'Any text gives scores in 0..1 and spans inside it',
  (text) => {
    const sized = createClaimIndex();
    sized.add(checks);

    for (const { score, span } of sized.match(text, 3)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      if (span) expect(span[0] < span[1] && span[1] <= text.length).toBe(true);
    }
  },
);

const spoken = fc
  .array(fc.constantFrom(...checks.flatMap(({ title }) => title.split(' ')), 'dibagikn', 'Klaten', '2026'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '));
const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), title: fc.option(spoken) });

property.prop([
  fc.array(change, { minLength: 1, maxLength: 60 }),
  fc.array(spoken, { minLength: 1, maxLength: 4 }),
])('After any additions, replacements and removals it answers as one built anew', (changes, texts) => {
  const grown = createClaimIndex();
  const kept = new Map<string, { id: string; title: string }>();
  for (const { id, title } of changes) {
    kept.delete(id);
    if (title === null) grown.remove([id]);
    else grown.add([{ id, title }]);
    if (title !== null) kept.set(id, { id, title });
    grown.match(texts[0] ?? '', 1);
  }
  const anew = createClaimIndex();
  anew.add([...kept.values()]);

  for (const text of texts) expect(grown.match(text, 10)).toEqual(anew.match(text, 10));
});

test('When one check joins five hundred, then both index and order are those of an index built anew', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({
    id: `n${at}`,
    title: `${checks[at % 5]?.title} nomor ${at} wilayah ${at % 37}`,
  }));
  const late = { id: 'baru', title: 'Beras plastik dijual di pasar Cirebon wilayah 12' };
  const grown = createClaimIndex();
  grown.add(many);
  grown.match('beras', 1);
  grown.add([late]);
  const anew = createClaimIndex();
  anew.add([...many, late]);
  const text = 'Katanya beras plastik dijual di pasar Cirebon, kode token listrik wilayah 12';

  expect(grown.match(text, 10)).toEqual(anew.match(text, 10));
  expect(grown.match(text, 1)[0]?.id).toBe('baru');
});

test.each([
  ['bantuan', 'bantuann', true],
  ['dibagi', 'dibagikan', true],
  ['gempa', 'gumpa', true],
  ['gempa', 'lempa', false],
  ['desa', 'dasa', false],
  ['kereta', 'karate', false],
])('%s and %s are near: %s', (left, right, expected) => {
  expect(isNear(left, right)).toBe(expected);
});

describe('A wording that people confirmed', () => {
  const wording = {
    text: 'Ayo warga buruan isi formulir saldo dompet digital dari pemerintah, hari ini kuota terakhir',
  };
  const paraphrase = 'Katanya kuota terakhir hari ini, warga isi formulir saldo dompet digital pemerintah';
  const [, pkh] = checks;
  const best = (text: string) => index.match(text, 5)[0];

  test('A paraphrase of it is found from then on, and not before', () => {
    const before = index.match(paraphrase, 5).find(({ id }) => id === 'pkh');

    index.add([{ ...pkh!, wordings: [wording] }]);

    expect(before?.level ?? 'weak').toBe('weak');
    expect(best(paraphrase)).toMatchObject({ id: 'pkh', title: pkh!.title, level: 'confident' });
  });

  test('The check is still found by its title, and shown once', () => {
    index.add([{ ...pkh!, wordings: [wording, { text: `${pkh!.title} dan dompet digital` }] }]);

    for (const text of [pkh!.title, paraphrase])
      expect(index.match(text, 5).filter(({ id }) => id === 'pkh')).toHaveLength(1);
    expect(index.size()).toBe(checks.length);
  });

  test('When a feed sends the check again, then it is still found by the wording', () => {
    index.add([{ ...pkh!, wordings: [wording] }]);

    index.add([{ ...pkh!, title: 'Tautan pendaftaran bantuan PKH lewat Telegram' }]);

    expect(best(paraphrase)).toMatchObject({ id: 'pkh', level: 'confident' });
  });

  test('When it is taken back, then the index is as if it had never been there', () => {
    const untouched = index.match(paraphrase, 5);
    index.add([{ ...pkh!, wordings: [wording] }]);

    index.add([{ ...pkh!, wordings: [] }]);

    expect(index.match(paraphrase, 5)).toEqual(untouched);
  });

  test('When the check is removed, then its wordings go with it', () => {
    index.add([{ ...pkh!, wordings: [wording] }]);

    index.remove(['pkh']);

    expect(index.match(paraphrase, 5).map(({ id }) => id)).not.toContain('pkh');
    expect(index.size()).toBe(checks.length - 1);
  });

  test('A wording of few words matches nothing: it would be in every text about its subject', () => {
    index.add([{ ...pkh!, wordings: [{ text: 'Saldo dompet digital!' }] }]);

    expect(index.match('Cara mengisi saldo dompet digital', 5).map(({ id }) => id)).not.toContain('pkh');
  });
});

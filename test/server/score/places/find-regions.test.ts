import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { provinces } from '@tanggap/shared/provinces';
import { findPlaces } from '../../../../server/src/score/places/find-places.js';
import { findRegions, regionsIn } from '../../../../server/src/score/places/find-regions.js';
import { readText } from '../../../../server/src/score/text/read-text.js';

const places: [string, string[]][] = [
  ['Antrean bantuan di Jabar dan Sulawesi Tenggara mengular', ['32', '74']],
  ['warga sidoarjo mengeluh gas melon langka', ['35']],
  ['Dapur umum Kabupaten Papua Barat Daya belum buka', ['92']],
  ['Bupati Banjar meninjau gudang', ['63']],
  ['Wali Kota Banjar meninjau gudang', ['32']],
  ['Pemkab. Lebak dan Kab. Serang menyalurkan beras', ['36']],
  ['banjir di malang bikin macet', ['35']],
  ['Jalur menuju kota batu ditutup', ['35']],
  ['Posko dibuka di Batu sejak pagi', ['35']],
  ['pabrik di Serang kebakaran', ['36']],
  ['kiriman dari medan ke padang telat', ['12', '13']],
  ['Gempa terasa sampai Toli-Toli dan Parepare', ['72', '73']],
  ['Distribusi #BanjirDemak masih lambat', ['33']],
  ['laporan dari PALANGKARAYA, lalu Tanjung Pinang', ['62', '21']],
  ['Kepulauan Seribu dan Jakarta Timur satu provinsi', ['31']],
  ['Jalur Jabar,Jateng,dan Demak macet', ['32', '33']],
  ['pengungsi Wamena dipindah ke Nabire', ['97', '96']],
];

const noPlaces = [
  'sungguh nasib malang, dapur kami kena batu kerikil',
  'Nasib Malang Ibu Penjual Kerupuk Keliling',
  'harga batu bara naik, harga Batu Bara dunia juga',
  'anjing itu mau di serang massa, jangan serang balik',
  'batang pohon tumbang menimpa tegal dan landak kecil',
  'Pak Bima dan Bu Muna antre sejak pagi',
  'Menurut Samosir, bantuan itu belum turun',
  'lihat https://warta.example/jatim/kabar/bali-1 atau tanya @jabar_kita',
  'persatuan dari Sabang sampai Merauke, dari sabang sampek merauke',
  'dasar tua bangka, katanya, sambil pesan ayam goreng brebes',
  'sarapan nasi padang, siangnya soto lamongan dan batik solo',
  'naik kereta dari stasiun Lebak Bulus lewat Jl. Cirebon',
  'Medan Merdeka Barat macet, di medan perang pun tidak begini',
  'kaur desa dan karo humas rapat di puncak acara',
  'penyanyi solo itu terkenal, palu hakim diketuk',
  'cangkul di tanah datar, pesisir barat pulau itu berpasir',
  'sumur galian itu sudah kudus katanya, inti pati singkong',
];

describe('regions named in a text', () => {
  test.each(places)('“%s” names its provinces', (text, expected) => {
    expect(findRegions(text)).toEqual(expected);
  });

  test.each(noPlaces)('“%s” names none', (text) => {
    expect(findRegions(text)).toEqual([]);
  });

  test.each([...places, ...noPlaces.map((text): [string, string[]] => [text, []])])(
    'the slow finder with places agrees on “%s”',
    (text, expected) => {
      // A hashtag is one word to the phrase look-up.
      const plain = text.replace('#BanjirDemak', 'Demak');

      expect(findPlaces(plain).map(({ bps }) => bps)).toEqual(expected);
    },
  );

  const piece = fc.constantFrom(
    ...[
      'di',
      'ke',
      'dari',
      'warga',
      'kota',
      'Kabupaten',
      'kab.',
      'bupati',
      'pak',
      'antre',
      'Bantuan',
      'soto',
    ],
    ...['malang', 'Malang', 'Batu', 'batu', 'Serang', 'Banjar', 'medan', 'Bandung Barat', 'Padang Panjang'],
    ...['Jawa Barat', 'Papua Barat Daya', 'Aceh Tengah', 'jateng', 'Bima', 'lebak', 'Tangsel', ',', '.', '-'],
  );
  property.prop([fc.array(piece, { maxLength: 10 })], { numRuns: 300 })(
    'both finders agree on any sentence made of names and small words',
    (pieces) => {
      const text = pieces.join(' ');

      expect(findPlaces(text).map(({ bps }) => bps)).toEqual(findRegions(text));
    },
  );

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'any text is read without failing',
    (text) => {
      const codes = new Set(provinces.map(({ bps }) => bps));

      for (const bps of findRegions(text)) expect(codes).toContain(bps);
    },
  );

  test('finding the regions of short posts costs less than reading them', () => {
    const texts = Array.from(
      { length: 4_000 },
      (_, at) => `Warga Malang ${at} antre bantuan di Kota Batu, katanya bansos belum cair sampai sekarang`,
    );
    const timed = <T>(work: () => T): [T, number] => {
      const from = performance.now();
      return [work(), performance.now() - from];
    };
    const [views, reading] = timed(() => texts.map((text) => readText(text)));

    const [found, finding] = timed(() => views.map((view) => regionsIn(view)));

    expect(finding).toBeLessThan(reading);
    expect(found).toEqual(texts.map(() => ['35']));
  });
});

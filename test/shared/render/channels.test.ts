import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { channelLimits, renderChannels } from '@tanggap/shared/render/channels';
import { linksIn } from '@tanggap/shared/render/links';
import { weightedLength } from '@tanggap/shared/render/weighted-length';
import { emptyContent } from '@tanggap/shared/response-rules';
import { textChannels } from '@tanggap/shared/vocabulary';
import { anAnswer, claim, desk, pageUrl, references } from '../answer-parts.js';

const render = (content = anAnswer()) => renderChannels(content, { references, desk, pageUrl, claim });
const long = (sentence: string, times: number) => Array.from({ length: times }, () => sentence).join(' ');

describe('every channel', () => {
  test('each text fits its channel, has no citations and leads to the evidence', () => {
    const rendered = render();

    for (const channel of textChannels) {
      expect(rendered[channel]).toMatchObject({ isTooLong: false, limit: channelLimits[channel].limit });
      expect(rendered[channel].parts.join('\n')).not.toMatch(/\[\d+\]/);
    }
    expect(textChannels.filter((channel) => !rendered[channel].parts.join('').includes(pageUrl))).toEqual([
      'radio',
    ]);
  });

  test('When nothing is written yet, then there is nothing to copy', () => {
    const rendered = render(emptyContent);

    expect(textChannels.map((channel) => rendered[channel].parts.join(''))).toEqual(
      textChannels.map(() => ''),
    );
  });

  test('a text by hand takes the place of the rendered one, without its citations', () => {
    const { whatsapp } = render(anAnswer({ overrides: { whatsapp: 'Cek dulu di kelurahan. [3]' } }));

    expect(whatsapp.parts).toEqual(['Cek dulu di kelurahan.']);
  });

  test('places still to be filled stay to be seen', () => {
    const { instagram } = render(anAnswer({ blocks: { close: 'Hubungi [nomor pengaduan].' } }));

    expect(instagram.parts.join('')).toContain('[nomor pengaduan]');
  });

  property.prop([
    fc.constantFrom('fact', 'warning', 'claim', 'why', 'close', 'headline', 'override'),
    fc.constantFrom(
      'bantuan-kilat.example/isi',
      'https://bantuan-kilat.example',
      'http://m.bantuan-kilat.example/a?b=1',
    ),
  ])('wherever an address of the claim slips in, no channel carries it live', (where, address) => {
    const words = `Isi data di ${address} sekarang.`;
    const content =
      where === 'headline'
        ? anAnswer({ headline: words })
        : where === 'override'
          ? anAnswer({ overrides: Object.fromEntries(textChannels.map((channel) => [channel, words])) })
          : anAnswer({ blocks: { [where]: words } });

    const hosts = Object.values(render(content)).flatMap(({ parts }) => linksIn(parts.join('\n')));

    expect(hosts.filter(({ host }) => host.endsWith('bantuan-kilat.example'))).toEqual([]);
  });
});

describe('X', () => {
  test('one post holds the fact, a reason, the way to go, the page and the tags', () => {
    const { x } = render();

    expect(x.parts).toHaveLength(1);
    expect(x.parts[0]).toMatch(
      /^Penerima Bantuan Tunai.*\nLaman dalam pesan.*\nCek status.*\nhttps:\S+\n#CekDulu$/,
    );
    expect(x.length).toBe(weightedLength(x.parts[0]!));
  });

  test('When even the shortest form is too long, then it becomes a thread that nobody refuses', () => {
    const fact = `Penerima ${'ditetapkan menurut data kesejahteraan kota '.repeat(8)}setiap tahun. [3]`;

    const { x } = render(anAnswer({ blocks: { fact } }));

    expect(x.parts.length).toBeGreaterThan(1);
    expect(x).toMatchObject({ isTooLong: false, limit: 280 });
    expect(x.length).toBeGreaterThan(280);
  });

  test('a thread by hand is posted as its writer cut it', () => {
    const posts = [long('Penerima ditetapkan kelurahan.', 8), long('Cek di kantor kelurahan.', 8)];

    const { x } = render(anAnswer({ overrides: { x: posts.join('\n\n') } }));

    expect(x.parts).toEqual(posts);
    expect(x.isTooLong).toBe(false);
  });

  test('When a post by hand is longer than 280, then it is too long', () => {
    const { x } = render(anAnswer({ overrides: { x: long('Penerima ditetapkan kelurahan.', 12) } }));

    expect(x.isTooLong).toBe(true);
  });
});

describe('other channels', () => {
  test('Instagram carries at most five tags', () => {
    const hashtags = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'];

    expect(render(anAnswer({ hashtags })).instagram.parts[0]?.match(/#\p{L}+/gu)).toHaveLength(5);
  });

  test('WhatsApp has bold headings, leaves the claim out and says who speaks', () => {
    const [text = ''] = render().whatsapp.parts;

    expect(text).toMatch(/^\*Pendaftaran Bantuan Tunai hanya melalui kelurahan\*\n/);
    expect(text).toContain('*Faktanya*\n');
    expect(text).toMatch(/_Dinas Sosial Kota Contoh_$/);
    expect(text).not.toContain('menjanjikan uang');
  });

  test.each([
    ['Pesan itu menyebut bahwa bantuan dihentikan bulan depan.', 'Benarkah bantuan dihentikan bulan depan?'],
    [
      'Kabar itu menyebut bantuan dihentikan mulai bulan depan.',
      'Benarkah bantuan dihentikan mulai bulan depan?',
    ],
    ['Beredar klaim: KTP lama tidak berlaku lagi!', 'Benarkah KTP lama tidak berlaku lagi?'],
    ['Uang bantuan dipotong petugas.', 'Benarkah uang bantuan dipotong petugas?'],
    ['', 'Apa penjelasan resminya?'],
  ])('questions and answers ask what the claim says: %s', (said, question) => {
    expect(render(anAnswer({ blocks: { claim: said } })).qa.parts[0]).toContain(`T: ${question}\n`);
  });

  test('radio names the speaker first, repeats the message and fits a minute', () => {
    const blocks = { why: long('Laman dalam pesan baru dibuat dan bukan milik pemerintah. [1]', 14) };

    const { radio } = render(anAnswer({ blocks }));

    expect(radio.parts[0]).toMatch(/^Penjelasan resmi dari Dinas Sosial Kota Contoh\./);
    expect(radio.parts[0]).toMatch(/Sekali lagi: Pendaftaran Bantuan Tunai hanya melalui kelurahan\.$/);
    expect(radio.length).toBeLessThanOrEqual(130);
  });

  test('radio reads the service code of the contact digit by digit', () => {
    expect(render().radio.parts[0]).toContain('satu tujuh nol delapan');
  });

  test('an explanation of something true warns of nothing', () => {
    expect(render(anAnswer({ exit: 'accurate' })).whatsapp.parts[0]).toContain('*Perlu diketahui*');
  });
});

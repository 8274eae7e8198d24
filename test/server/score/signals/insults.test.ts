import { describe, expect, test } from '@jest/globals';
import { scorerWith } from '../builders.js';

const assess = scorerWith();

describe('Abuse', () => {
  test.each([
    'Menterinya goblok semua, tai kucing lah MBG ini',
    'Dasar gembel, urus MBG saja tidak bisa',
    'Otak kamu ditaruh di mana, MBG kok begini',
    'Panitia MBG di sini bloon',
    '4nj1ng, makan MBG kok basi',
  ])('reads an insult, also misspelt or only aimed: %s', (text) => {
    const { scores, findings } = assess(text);

    expect(scores.abuse).toBeGreaterThanOrEqual(0.5);
    expect(findings.some(({ signal, span }) => signal === 'abuse' && span !== null)).toBe(true);
  });

  test.each([
    'Sampah menumpuk di dekat dapur MBG, baunya busuk sekali',
    'Sarapan MBG pagi ini enak, anak sekolah dasar senang',
    'Pelayanan MBG jelek, jembatan ke sekolah juga rusak',
    'MBG ditambah minyak babi? Tempat makannya perlu diperiksa',
    'Gila, MBG di sini enak sekali',
    'Ibu hamil setres menunggu jatah MBG',
  ])('lets rubbish, food and plain complaint pass: %s', (text) => {
    expect(assess(text).scores.abuse).toBeLessThan(0.5);
  });

  test('Points at the insult in the text as written', () => {
    const text = 'Kok bisa sih, T0L0L banget yang masak MBG';

    const finding = assess(text).findings.find(({ signal }) => signal === 'abuse');

    expect(text.slice(...finding!.span!)).toBe('T0L0L');
  });
});

describe('Hate', () => {
  test.each([
    'Usir saja orang Rohingya dari sini, jangan kasih MBG',
    'Dapur MBG dikuasai Cina laknat',
    'Orang Papua memang biadab, MBG dibakar',
    'Usir saja kaum itu dari antrean MBG',
    'Umat Kristen goblok, jangan diberi MBG',
    'Dia itu penista agama, kok masih mengurus MBG',
  ])('reads a group beside violence or contempt: %s', (text) => {
    const { scores, level } = assess(text);

    expect(scores.hate).toBeGreaterThanOrEqual(0.5);
    expect(level).toBe('flagged');
  });

  test.each([
    'Turunkan presiden, MBG gagal total dan anggarannya dikorupsi',
    'Bubarkan saja BGN, MBG cuma pencitraan',
    'Warga Papua dan Aceh menunggu MBG sejak Januari',
    'Umat Islam dan Kristen bersama membagikan MBG di gereja',
    'Investor asing dari Cina membangun dapur MBG',
    'Goblok semua yang urus MBG, mampus sekalian',
    'Goblok lu, bawa-bawa MBG sambil menistakan agama lu sendiri',
    'Otak agama lu taruh mana, urusan MBG kok dibawa ke kitab',
    'Kaum rendahan seperti kita cuma kebagian MBG basi',
    'Dasar bego, umat mana yang kenyang makan janji MBG',
  ])('leaves anger, the bare name of a group and groups unnamed alone: %s', (text) => {
    expect(assess(text).scores.hate).toBeLessThan(0.5);
  });
});

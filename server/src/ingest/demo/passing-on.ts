import type { Random } from './random.js';

const heads = [
  'Fwd:\n',
  '*Diteruskan*\n',
  'Info dari grup sebelah 👇\n',
  'Assalamualaikum, sekadar meneruskan ya.\n',
  'Dapat dari grup RT:\n',
  '⚠️⚠️ ',
  'Selamat siang bapak ibu, ',
] as const;
const tails = [
  '\nTolong sebarkan ya 🙏',
  '\nTeruskan ke grup keluarga.',
  ' !!!',
  '\nSemoga bermanfaat.',
  '\nCopas dari grup sebelah',
  ' 🙏🙏',
] as const;
const slang: readonly [RegExp, string][] = [
  [/\byang\b/g, 'yg'],
  [/\bsudah\b/g, 'sdh'],
  [/\bdengan\b/g, 'dgn'],
  [/\btidak\b/g, 'gak'],
  [/\bsegera\b/g, 'cepat'],
  [/\bsebelum\b/g, 'sblm'],
  [/\buntuk\b/g, 'utk'],
  [/\bjangan\b/g, 'jgn'],
];

const openers = [
  'Min, ',
  'Duh, ',
  'Maaf ya, ',
  'Curhat dikit. ',
  'Barusan banget. ',
  'Jujur aja, ',
  'Ya ampun, ',
  'Sekadar berbagi: ',
  'Nih ya, ',
  'Pagi-pagi udah begini. ',
  'Buat yang nanya, ',
  'Masih sama. ',
  'Lagi-lagi. ',
  'Kata ibu saya: ',
] as const;
const closers = [
  ' Capek deh.',
  ' Semoga dibaca.',
  ' Ada yang sama?',
  ' 😭',
  ' 🙏',
  ' Gitu aja sih.',
  ' Heran.',
  ' Di tempat kalian gimana?',
  ' Makasih.',
  ' #curhat',
  ' Udah gitu aja.',
  ' 😮‍💨',
  ' Nyesek.',
  ' Tolong ya.',
] as const;

/** The same thing said by another person: own opening and closing words, own spelling. */
export function sayAgain(text: string, random: Random): string {
  let said = text;
  for (const [formal, short] of slang) if (random.chance(0.25)) said = said.replace(formal, short);
  if (random.chance(0.55)) said = random.pick(openers) + said;
  if (random.chance(0.55)) said += random.pick(closers);
  return said;
}

/** A text as it looks after passing through a few hands: a head, a tail, short forms, capitals. */
export function passOn(text: string, random: Random): string {
  let passed = text;
  for (const [formal, short] of slang) if (random.chance(0.3)) passed = passed.replace(formal, short);
  if (random.chance(0.15)) passed = withLoudStart(passed);
  if (random.chance(0.6)) passed = random.pick(heads) + passed;
  if (random.chance(0.5)) passed += random.pick(tails);
  return passed;
}

/** Links keep their letters, so only the part before the first one is shouted. */
function withLoudStart(text: string): string {
  const end = text.search(/https?:|\S+\.(?:example|test|invalid)/);
  return end === -1 ? text.toUpperCase() : text.slice(0, end).toUpperCase() + text.slice(end);
}

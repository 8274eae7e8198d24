import { contactLine, paragraphs, running, stopped, type Material } from './material.js';
import { firstSentences } from './sentences.js';

/** Instagram's app takes no more than five tags (its interface still 30). */
export const instagramTags = 5;

const sources = ({ publishers }: Material): string => (publishers === '' ? '' : `Sumber: ${publishers}`);

export function whyHead({ exit }: Pick<Material, 'exit'>): string {
  if (exit === 'accurate') return 'Penjelasannya';
  if (exit === 'unproven') return 'Yang belum dapat dipastikan';
  if (exit === 'hate') return 'Mengapa ini keliru';
  return exit === 'scam' ? 'Tanda-tandanya' : 'Mengapa keliru';
}

/** Not everything that an answer explains is a danger. */
export function warningHead({ exit }: Pick<Material, 'exit'>): string {
  return exit === null || exit === 'accurate' || exit === 'unproven' ? 'Perlu diketahui' : 'Waspada';
}

/** A caption: the message of the picture first, for only two lines show before “more”. */
export function instagramText(material: Material): string {
  const { headline, fact, warning, claim, why, close, tags, pageUrl } = material;
  return paragraphs(
    stopped(headline),
    fact,
    paragraphs(warning, claim),
    why,
    paragraphs(close, contactLine(material)),
    paragraphs(sources(material)),
    `Penjelasan lengkap dan buktinya: ${pageUrl}`,
    tags.slice(0, instagramTags).join(' '),
  );
}

/** The whole answer in running text; nothing hurries the reader here. */
export function facebookText(material: Material): string {
  const { headline, fact, warning, claim, why, close, tags, pageUrl, agency } = material;
  return paragraphs(
    stopped(headline),
    fact,
    running(warning, claim),
    why,
    running(close, contactLine(material)),
    [sources(material), `Bukti dan riwayat perubahan: ${pageUrl}`].filter((part) => part !== '').join('\n'),
    agency,
    tags.join(' '),
  );
}

/** Signs that WhatsApp and Telegram would take for bold, slanted or struck text. */
const bare = (text: string): string => text.replace(/[*_~`]/gu, '');

function section(head: string, text: string, bold: (text: string) => string): string {
  return text === '' ? '' : `${bold(head)}\n${text}`;
}

/** To be passed on in family groups: short, with headings that the eye finds, without the claim, signed. */
export function whatsappText(material: Material): string {
  const { headline, fact, warning, why, close, pageUrl, agency } = material;
  const bold = (text: string): string => `*${bare(text)}*`;
  return paragraphs(
    headline === '' ? '' : bold(headline),
    section('Faktanya', fact, bold),
    section(warningHead(material), firstSentences(warning, 2), bold),
    section(whyHead(material), firstSentences(why, 2), bold),
    section('Yang bisa dilakukan', running(close, contactLine(material)), bold),
    `Penjelasan lengkap: ${pageUrl}`,
    agency === '' ? '' : `_${bare(agency)}_`,
  );
}

/** For subscribers of a channel: all five parts and the sources, in the marks that Telegram turns into bold. */
export function telegramText(material: Material): string {
  const { headline, fact, warning, claim, why, close, pageUrl, agency, tags } = material;
  const bold = (text: string): string => `**${bare(text)}**`;
  return paragraphs(
    headline === '' ? '' : bold(headline),
    fact,
    section(material.exit === 'accurate' ? 'Yang ditanyakan' : 'Yang beredar', running(warning, claim), bold),
    section(whyHead(material), why, bold),
    section('Yang bisa dilakukan', running(close, contactLine(material)), bold),
    sources(material),
    `Penjelasan lengkap dan buktinya: ${pageUrl}`,
    [agency, tags.join(' ')].filter((part) => part !== '').join('\n'),
  );
}

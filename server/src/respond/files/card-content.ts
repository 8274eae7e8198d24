import { cardText } from '@tanggap/shared/render/card';
import { defuseHosts } from '@tanggap/shared/render/links';
import { longDate } from '@tanggap/shared/render/long-date';
import { withoutCitations } from '@tanggap/shared/render/plain-text';
import { spreadHosts } from '@tanggap/shared/render/spread-hosts';
import type { AnswerExit } from '@tanggap/shared/vocabulary';
import { verdictWords } from '../verdict-words.js';
import { dateOf, draftNote, isDraft, type FileInput } from './file-job.js';
import { fontText } from '../../files/printable.js';

/** What stands on the card; every text can be drawn. */
export interface CardContent {
  agency: string;
  date: string;
  label: string;
  isDraft: boolean;
  headline: string;
  heads: { fact: string; check: string };
  fact: string;
  check: string;
  program: string;
  address: string;
  mark: string;
}

export function cardContent(input: FileInput): CardContent {
  const { version, response, desk, pageUrl, programNames = [] } = input;
  const { content } = version;
  const spread = spreadHosts(content, response.claim, { desk, pageUrl });
  const clean = (text: string): string =>
    fontText(defuseHosts(withoutCitations(text), spread))
      .replace(/\s+/g, ' ')
      .trim();
  const { title, body, tags } = cardText(content, desk);
  const address = pageUrl.replace(/^https?:\/\//, '');
  const isUnapproved = isDraft(input);
  const programs = programNames.length > 0 ? programNames.join(', ') : desk.unit;
  return {
    ...{ agency: clean(desk.agency), date: longDate(dateOf(input)), isDraft: isUnapproved },
    label: isUnapproved ? draftNote : verdictLabel(content.exit),
    ...{ headline: clean(title), fact: clean(body) },
    heads: { fact: 'Faktanya', check: 'Cara cek' },
    check: wayToCheck([content.blocks.close, content.contact].map(clean), address),
    program: clean([programs, tags.join(' ')].filter(Boolean).join(' · ')),
    address: clean(address),
    mark: `${response.id} v${version.n}`,
  };
}

function verdictLabel(exit: AnswerExit | null): string {
  return exit === null
    ? 'Penjelasan resmi'
    : `Penjelasan resmi: ${verdictWords[exit].toLocaleLowerCase('id')}`;
}

function wayToCheck(texts: readonly string[], address: string): string {
  const page = `Baca penjelasan lengkap dan buktinya di ${address}.`;
  return texts.find((text) => text !== '') ?? page;
}

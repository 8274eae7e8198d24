import { regionName, sourceWord } from './facet-words.js';
import type { ReportSection } from '@tanggap/shared/report';
import { blockKeys } from '@tanggap/shared/vocabulary';
import { adviceSection } from '../advice-section.js';
import { clocksSection } from '../clocks-section.js';
import { stateOf } from '../daily/overview-sections.js';
import { effectSection } from '../effect-section.js';
import {
  counted,
  exitOf,
  linked,
  plain,
  searchPath,
  section,
  storyPath,
  table,
  titleOf,
  type Traced,
} from '../parts.js';
import { sourcesSection } from '../sources.js';
import { channelWords, exitWords, figure, moment, statusWords, time } from '../words.js';
import { chronologySection } from './chronology-section.js';
import type { CrisisFacts } from './crisis-facts.js';

/** The crisis report in its order; what only people know is left open for them, and says so. */
export function crisisSections(facts: CrisisFacts): ReportSection[] {
  return [
    situationSection(facts),
    chronologySection(facts),
    section('volume', 'Sebaran', { chart: facts.chart }),
    claimsSection(facts),
    messagesSection(facts),
    clocksSection(facts.times),
    effectSection(facts.effects),
    adviceSection({ ...facts, expiring: [], overdue: overdueOf(facts) }, 'next-steps', 'Langkah berikut'),
    sourcesSection(facts.sources, facts.zone),
    section('note', 'Catatan penyelia', {}),
  ];
}

function overdueOf({ handOffs, now }: CrisisFacts): CrisisFacts['handOffs'] {
  return handOffs.filter(
    ({ status, dueAt }) => (status === 'prepared' || status === 'filed') && dueAt !== null && dueAt < now,
  );
}

function situationSection(facts: CrisisFacts): ReportSection {
  const { about, title, from, to, zone, now, stories, totals, facets } = facts;
  const q = about.startsWith('I-') ? `issue:${about}` : `story:${about}`;
  const ask = (more: string) => searchPath({ q: [q, more].filter(Boolean).join(' '), from, to });
  const page = about.startsWith('I-') ? `/issues/${about}` : storyPath(about);
  const rows = stories.map((story): Traced[] => [
    linked(titleOf({ title: story.title, exit: exitOf(story) }), storyPath(story.id)),
    counted(story.mentionCount, '', `${storyPath(story.id)}?tab=mentions`),
    plain(stateOf(story)),
  ]);
  const sources = facets.source.map(({ value, mentions }) => `${sourceWord(value)} ${figure(mentions)}`);
  const regions = facets.region
    .filter(({ value }) => value !== 'none')
    .map(({ value, mentions }) => `${regionName(value)} ${figure(mentions)}`);
  return section('situation', 'Situasi', {
    paragraphs: [
      [
        linked(title, page),
        plain(`. Rentang ${moment(from, zone)} sampai ${moment(to, zone)}; dihitung ${time(now, zone)}.`),
      ],
      [
        counted(totals.mentions, 'sebutan', ask('')),
        plain('; '),
        counted(totals.questions, 'bertanya', ask('is:question')),
        plain('; '),
        counted(totals.complaints, 'mengeluh', ask('is:complaint')),
        plain('.'),
      ],
      ...(sources.length > 0 ? [[plain(`Menurut sumber: ${sources.join(', ')}.`)]] : []),
      ...(regions.length > 0 ? [[plain(`Wilayah yang disebut: ${regions.join(', ')}.`)]] : []),
    ],
    table: table(['Cerita', '#Sebutan', 'Keadaan'], rows),
  });
}

/** What is claimed, what we say to it, and who let it out. */
function claimsSection({ responses, zone }: CrisisFacts): ReportSection {
  const rows = responses.map(({ id, storyId, content, status, approval, publications }): Traced[] => [
    linked(id, `/stories/${storyId}/response`),
    plain(content.headline || content.blocks[blockKeys[0]] || '–'),
    plain(content.exit === null || publications.length === 0 ? '–' : exitWords[content.exit]),
    plain(status === 'withdrawn' ? 'Ditarik' : statusWords[status === 'draft' ? 'drafting' : status]),
    plain(
      approval === null
        ? '–'
        : `${approval.emergency === null ? 'penyelia' : 'darurat'}, ${moment(approval.at, zone)}`,
    ),
    plain(
      publications
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ at, channel }) => `${channelWords[channel]} ${time(at, zone)}`)
        .join(', ') || '–',
    ),
  ]);
  return section('answers', 'Klaim, fakta, dan persetujuan', {
    paragraphs: rows.length === 0 ? [[plain('Belum ada tanggapan yang disusun.')]] : [],
    table: table(['Tanggapan', 'Fakta utama', 'Putusan', 'Keadaan', 'Disetujui', 'Terbit'], rows),
  });
}

/** The office's agenda asks for these; they are the desk's choice, which no count can make. */
function messagesSection({ responses }: CrisisFacts): ReportSection {
  const channels = [...new Set(responses.flatMap(({ content }) => content.channels))];
  const open = '…';
  const fields: readonly (readonly [string, string])[] = [
    ['Tujuan', open],
    ['Khalayak', open],
    ['Pesan kunci', open],
    ['Strategi dan metode', open],
    ['Kanal', channels.length === 0 ? open : channels.map((channel) => channelWords[channel]).join(', ')],
    ['Indikator keberhasilan', open],
    ['Juru bicara', open],
  ];
  return section('messages', 'Strategi dan pesan kunci', {
    paragraphs: [
      [
        plain(
          'Bagian bertanda … diisi oleh meja humas; perangkat lunak tidak mengetahuinya dan tidak menebaknya.',
        ),
      ],
    ],
    table: table(
      ['Unsur', 'Isian'],
      fields.map((row) => row.map(plain)),
    ),
  });
}

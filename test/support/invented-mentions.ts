import { stemText } from '../../server/src/score/text/stem-text.js';
import type { ScoredMention } from '../../server/src/store/store.js';
import { aScoredMention, minutesFrom } from './builders.js';
import type { Chance } from './chance.js';

/** Words of invented posts, common ones first: with affixes, accents, hyphens, figures, links and stop words. */
export const vocabulary = [
  ...['dana', 'yang', 'bantuan', 'cair', 'di', 'belum', 'desa', 'sudah', 'dan', 'kapan', 'sekolah', 'tidak'],
  ...['pencairan', 'mencairkan', 'membantu', 'tahap', 'daftar', 'pendaftaran', 'tautan', 'pinjol', 'palsu'],
  ...['penipuan', 'menipu', 'rekening', 'petugas', 'resmi', 'gratis', 'makanan', 'bergizi', 'susu', 'menu'],
  ...[
    'anak-anak',
    'kéné',
    'kene',
    'ora',
    'imunisasi',
    'posyandu',
    'keracunan',
    'covid-19',
    '2026',
    'Rp600.000',
  ],
  ...['#CekDulu', '@warga_rw', 'https://bantuan-cepat.example/daftar', 'cék', 'danau', 'cairan', 'e-KTP'],
  ...Array.from({ length: 60 }, (_, n) => `kampung${n}`),
] as const;

export const programs = ['blt', 'pip-sekolah', 'kip', 'posyandu'] as const;
export const provinces = ['31', '32', '33', '51', '73'] as const;
export const outlets = ['src-0', 'src-1', 'src-2', 'src-3'] as const;
const levels = ['quiet', 'watch', 'flagged', 'unsure'] as const;
const kinds = ['push', 'feed', 'mastodon', 'import'] as const;
const languages = ['id', 'jv', 'su', 'und'] as const;

/** Days before `noon` that mentions are spread over. */
export const days = 20;
const minutesOfDay = 24 * 60;
const storyCount = 400;

/** In no order of time; some share a moment with the one before, in the same story. */
export function inventedMentions(count: number, by: Chance): ScoredMention[] {
  const mentions: ScoredMention[] = [];
  for (let n = 0; n < count; n += 1) {
    const twin = by.happens(0.1) ? mentions.at(-1) : undefined;
    mentions.push(invented(n, by, twin));
  }
  return mentions;
}

function invented(n: number, by: Chance, twin: ScoredMention | undefined): ScoredMention {
  const text = Array.from({ length: 3 + by.number(20) }, () => by.common(vocabulary)).join(' ');
  // One millisecond apart at least, so that the latest mention of a story is nobody else's.
  const at = Date.parse(minutesFrom(-by.number(days * minutesOfDay))) + n;
  const storyId = by.happens(0.15) ? '' : `C-${1 + Math.min(by.number(storyCount), by.number(storyCount))}`;
  const publishedAt = twin?.mention.publishedAt ?? new Date(at).toISOString();
  return aScoredMention({
    storyId: twin?.storyId ?? storyId,
    stems: stemText(text),
    mention: {
      ...{ id: `m-${n}`, text, publishedAt, seenAt: publishedAt, sourceId: by.common(outlets) },
      ...{ sourceKind: by.common(kinds), language: by.common(languages) },
      standing: by.happens(0.1) ? 'press' : 'public',
      isDemo: by.happens(0.05),
    },
    assessment: {
      level: by.common(levels),
      urgency: by.number(100) / 100,
      programs: programs
        .filter(() => by.happens(0.3))
        .map((id) => ({ id, score: 0.9, span: [0, 3] as [number, number] })),
      scores: {
        ...{ question: by.number(100) / 100, complaint: by.number(100) / 100 },
        ...{ claim: by.number(100) / 100, scam: by.number(100) / 100 },
      },
    },
    grouping: {
      kind: by.happens(0.2) ? 'same-text' : 'same-claim',
      similarity: 0.8,
      sharedPhrases: [],
    },
    regions: provinces.filter(() => by.happens(0.15)),
  });
}

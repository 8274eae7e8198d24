import type { Assessment, Finding } from '@tanggap/shared/assessment';
import type { PipelineBatch, ScoredMention } from '../store/store.js';
import { madePosts } from './made-posts.js';

const relevant = /bergizi|PKH|BPJS|KIP|LPG|pupuk|BPNT|kesehatan gratis|sekolah rakyat/;
const start = Date.UTC(2026, 2, 1);
/** A mention every two seconds: 100,000 of them are a little over two days. */
const everyMs = 2_000;

function finding(signal: Finding['signal'], text: string): Finding {
  const reason = {
    id: `Teks memuat ciri ${signal} di bagian ini.`,
    en: `The text shows a cue of ${signal} here.`,
  };
  return { signal, rule: `${signal}/bench-cue`, span: [0, Math.min(20, text.length)], weight: 1.4, reason };
}

function assessmentOf(id: string, text: string, severity: number): Assessment {
  const programs = relevant.test(text)
    ? [{ id: 'bench', score: 0.93, span: [0, 10] as [number, number] }]
    : [];
  const level = programs.length === 0 ? 'quiet' : severity > 0.9 ? 'flagged' : 'watch';
  return {
    ...{ id, level, urgency: severity, language: 'id', programs, unsure: [] },
    scores: {
      ...{ relevance: programs.length > 0 ? 0.93 : 0.04, claim: 0.31, scam: severity, hoaxLike: 0.12 },
      ...{ hate: 0.01, abuse: 0.02, complaint: 0.2, question: text.includes('?') ? 0.8 : 0.1 },
    },
    stance: { negative: 0.3, neutral: 0.6, positive: 0.1 },
    findings: [finding('relevance', text), finding('complaint', text), finding('stance', text)],
  };
}

/**
 * Batches as the pipeline makes them: half of the posts concern a program; of those, half open a story and half join
 * one of the latest. The same seed gives the same batches.
 */
export function storeLoad(seed: number, batchSize: number): () => PipelineBatch {
  const nextPost = madePosts(seed);
  let made = 0;
  let stories = 0;
  const nextMention = (): ScoredMention => {
    made += 1;
    const text = nextPost();
    const id = `m${((made * 2_654_435_761) % 4_294_967_296).toString(36)}-${made}`;
    const assessment = assessmentOf(id, text, ((made * 37) % 100) / 100);
    const at = new Date(start + made * everyMs).toISOString();
    const opens = made % 4 < 2;
    if (assessment.programs.length > 0 && opens) stories += 1;
    const number = opens ? stories : Math.max(1, stories - ((made * made) % 97));
    return {
      mention: {
        ...{ id, sourceId: 'bench', sourceName: 'Beban uji', sourceKind: 'push', standing: 'public' },
        ...{ title: null, text, url: `https://contoh.example/${id}`, author: 'akun-7f3a', language: 'id' },
        ...{ publishedAt: at, dateIsGuessed: false, seenAt: at, isTruncated: false, isDemo: false },
      },
      assessment,
      stems: (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
      storyId: assessment.programs.length > 0 ? `C-${number}` : '',
      grouping: {
        kind: opens ? 'first' : 'rewritten',
        similarity: 0.8,
        sharedPhrases: ['harus isi tautan dulu'],
      },
      regions: [],
      groupKey: assessment.programs.length > 0 ? new Uint8Array(200).fill(made % 251) : null,
    };
  };
  return () => {
    const mentions = Array.from({ length: batchSize }, nextMention);
    const at = mentions.at(-1)?.mention.seenAt ?? new Date(start).toISOString();
    return { mentions, suggestions: [], refused: [], factChecks: [], processed: [], at };
  };
}

import type { StoryDetail, StorySummary } from './story.js';
import { harmOf, presentFrom } from './story-rules.js';
import type { Reason, Route } from './vocabulary.js';

/** A question to weigh before answering; the person answers it. */
export interface AidQuestion {
  key: 'reach' | 'growth' | 'harm' | 'questions' | 'known' | 'effect';
  question: Reason;
  /** What the story's figures say, in Indonesian writing; null where there is none. */
  figure: string | null;
  /** Which way the figure points, never an instruction; null where it points nowhere. */
  leaning: 'answer' | 'monitor' | 'leave' | null;
  because: Reason;
}

type AidStory = StorySummary & Partial<Pick<StoryDetail, 'scores' | 'matches'>>;

/**
 * Our own settings, open to change after use. Below ten mentions from one kind of source hardly anybody has seen a
 * claim, and an answer would be most people's first sight of it; from fifty on it is known anyway.
 */
const fewMentions = 10;
const manyMentions = 50;
const growingFrom = 0.2;
/** One asking mention in twenty shows that people miss information. */
const askingFrom = 0.05;
/** Harm of a likely scam, hate or checked falsehood lies above, of a complaint (at most 0.55) below. */
const harmfulFrom = 0.6;

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
const percent = (share: number): string => `${number(Math.round(share * 100))}%`;
const decimals = (value: number): string => value.toFixed(2).replace('.', ',');

function isHardlySeen({ mentionCount, sourceKinds }: AidStory): boolean {
  return mentionCount < fewMentions && sourceKinds.length <= 1;
}

function isGrowing({ growthShare, buckets }: AidStory): boolean {
  // Without an hour to compare with, three posts in the last hour are a beginning.
  if (growthShare === null) return buckets.slice(-6).reduce((sum, count) => sum + count, 0) >= 3;
  return growthShare >= growingFrom;
}

function harmOfStory({ scores, matches, urgencyParts }: AidStory): number {
  return scores ? harmOf({ scores, matches }) : urgencyParts.harm;
}

function reach(story: AidStory): AidQuestion {
  const { mentionCount, sourceKinds } = story;
  const figure = `${number(mentionCount)} sebutan, ${sourceKinds.length} jenis sumber`;
  const question = {
    id: 'Seberapa banyak orang yang sudah melihatnya?',
    en: 'How many people have seen it already?',
  };
  if (isHardlySeen(story))
    return {
      ...{ key: 'reach', question, figure, leaning: 'leave' },
      because: {
        id: 'Masih sedikit yang melihat. Menjawab terbuka dapat memperkenalkan klaim kepada yang belum tahu.',
        en: 'Few have seen it. A public answer may introduce the claim to those who have not.',
      },
    };
  return {
    ...{ key: 'reach', question, figure, leaning: mentionCount >= manyMentions ? 'answer' : 'monitor' },
    because:
      mentionCount >= manyMentions
        ? {
            id: 'Sudah luas. Tanpa jawaban, klaim menjadi satu-satunya keterangan.',
            en: 'It is widely seen. Without an answer, the claim is the only account.',
          }
        : {
            id: 'Mulai terlihat. Apakah faktanya sudah siap bila meluas?',
            en: 'It begins to be seen. Are the facts ready in case it spreads?',
          },
  };
}

function growth(story: AidStory): AidQuestion {
  const { growthShare } = story;
  const figure =
    growthShare === null
      ? null
      : `${growthShare >= 0 ? '+' : '−'}${percent(Math.abs(growthShare))} dalam satu jam`;
  const grows = isGrowing(story);
  return {
    ...{ key: 'growth', figure, leaning: grows ? 'answer' : 'monitor' },
    question: { id: 'Apakah masih bertambah?', en: 'Is it still growing?' },
    because: grows
      ? {
          id: 'Bertambah. Jawaban lebih awal sampai sebelum klaim mengendap.',
          en: 'It grows. An early answer arrives before the claim settles.',
        }
      : {
          id: 'Tidak bertambah. Mungkin reda sendiri.',
          en: 'It does not grow. It may fade by itself.',
        },
  };
}

function harm(story: AidStory): AidQuestion {
  const value = harmOfStory(story);
  const isScam =
    (story.scores?.scam ?? 0) >= presentFrom ||
    story.chips.some(({ signal, value: chip }) => signal === 'scam' && chip >= presentFrom);
  const because = isScam
    ? {
        id: 'Ada tanda penipuan: orang dapat kehilangan uang atau data selama belum ada peringatan.',
        en: 'There are scam signs: people may lose money or data while nobody warns them.',
      }
    : value >= harmfulFrom
      ? {
          id: 'Bila dipercaya, orang dapat dirugikan atau disakiti.',
          en: 'If believed, people may be harmed or hurt.',
        }
      : {
          id: 'Bila dipercaya, akibatnya kecil. Kritik dan keluhan bukan alasan untuk membantah.',
          en: 'If believed, little follows. Criticism and complaints are no reason to rebut.',
        };
  return {
    ...{
      key: 'harm',
      figure: decimals(value),
      leaning: isScam || value >= harmfulFrom ? 'answer' : 'monitor',
      because,
    },
    question: { id: 'Apa akibatnya bila orang mempercayainya?', en: 'What happens if people believe it?' },
  };
}

function questions({ questionShare }: AidStory): AidQuestion {
  const isAsked = questionShare >= askingFrom;
  return {
    ...{ key: 'questions', figure: `${percent(questionShare)} bertanya`, leaning: isAsked ? 'answer' : null },
    question: {
      id: 'Apakah orang bertanya dan belum mendapat jawaban?',
      en: 'Do people ask and get no answer?',
    },
    because: isAsked
      ? {
          id: 'Ada yang bertanya: penjelasan dibutuhkan, apa pun putusannya.',
          en: 'Some ask: an explanation is needed, whatever the verdict.',
        }
      : { id: 'Hampir tidak ada yang bertanya.', en: 'Hardly anybody asks.' },
  };
}

function known({ matches }: AidStory): AidQuestion {
  const found = matches?.filter(({ level }) => level !== 'weak') ?? [];
  const isSure = found.some(({ level }) => level === 'confident');
  return {
    ...{ key: 'known', leaning: isSure ? 'answer' : null },
    question: {
      id: 'Apakah klaim ini sudah pernah diperiksa atau dijawab?',
      en: 'Has this claim been checked or answered before?',
    },
    figure: matches ? `${number(found.length)} periksa fakta mirip` : null,
    because: isSure
      ? {
          id: 'Ada pemeriksaan yang mirip: jawaban dapat disusun cepat dengan rujukan itu.',
          en: 'A similar check exists: an answer can be written quickly upon it.',
        }
      : {
          id: 'Belum ada rujukan yang yakin. Bukti apa yang sudah ada?',
          en: 'There is no confident reference. What evidence is there?',
        },
  };
}

const routeAdvice: Partial<Record<Route, Reason>> = {
  complaint: {
    id: 'Terbaca sebagai keluhan. Apakah bantahan akan menolong warga, atau penyerahan kepada yang dapat memperbaiki?',
    en: 'It reads as a complaint. Would a rebuttal help people, or handing it to those who can mend it?',
  },
  press: {
    id: 'Ini produk pers. Apakah hak jawab kepada redaksi lebih tepat daripada bantahan di media sosial?',
    en: 'This is a press product. Is a right of reply to the newsroom better than a rebuttal on social media?',
  },
};

/** What answering is likely to do: bring light, or carry a small claim further. */
function effect(story: AidStory): AidQuestion {
  const question = {
    id: 'Apa yang mungkin terjadi bila kita menjawab?',
    en: 'What is likely to happen if we answer?',
  };
  const advice = routeAdvice[story.route];
  if (advice) return { key: 'effect', question, figure: null, leaning: 'monitor', because: advice };
  const isHarmful = harmOfStory(story) >= harmfulFrom;
  if (isHardlySeen(story) && !isGrowing(story))
    return {
      ...{ key: 'effect', question, figure: null, leaning: isHarmful ? 'monitor' : 'leave' },
      because: isHarmful
        ? {
            id: 'Jawaban terbuka dapat menyebarkannya. Dapatkah peringatan disampaikan hanya kepada yang terdampak?',
            en: 'A public answer may spread it. Could only those affected be warned?',
          }
        : {
            id: 'Jawaban dapat membuat klaim kecil menjadi besar. Apakah cukup dicatat?',
            en: 'An answer may make a small claim big. Is noting it enough?',
          },
    };
  return {
    ...{ key: 'effect', question, figure: null, leaning: 'answer' },
    because: {
      id: 'Klaim sudah beredar di luar kelompok awalnya; jawaban yang memuat fakta lebih dulu memberi rujukan untuk diteruskan.',
      en: 'The claim has left its first circle; an answer that puts the fact first gives people something to pass on.',
    },
  };
}

/**
 * What to weigh before answering, monitoring or leaving a story: each question with its figure and the way that figure
 * points. It asks and never orders; nothing else in the product acts on it.
 */
export function weighAnswer(story: AidStory): AidQuestion[] {
  return [reach(story), growth(story), harm(story), questions(story), known(story), effect(story)];
}

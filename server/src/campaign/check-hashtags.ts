import { partisanWording } from '@tanggap/shared/lint/rules/partisan-wording';
import { saraWording } from '@tanggap/shared/lint/rules/sara-wording';
import { emptyContent } from '@tanggap/shared/response-rules';
import { hasVerdictWord } from '@tanggap/shared/verdict-word';
import type { Reason } from '@tanggap/shared/vocabulary';

export interface BadHashtag {
  tag: string;
  reason: Reason;
}

/** Hashtags that a public body does not spread: of a side, against a group, or a verdict. Judged as answers are. */
export function badHashtags(tags: readonly string[]): BadHashtag[] {
  return tags.flatMap((tag) => {
    const reason = hasVerdictWord(tag) ? verdictWord : partOf(tag);
    return reason ? [{ tag, reason }] : [];
  });
}

/** Words are joined in a tag, so it is read both as it stands and parted at capitals, figures and low lines. */
function partOf(tag: string): Reason | null {
  const parted = tag
    .replace(/_/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ');
  const content = { ...emptyContent, hashtags: [tag, parted] };
  const [first] = [partisanWording, saraWording].flatMap((rule) =>
    rule.find(content, noContext).filter(({ severity }) => severity === 'block'),
  );
  return first?.reason ?? null;
}

const verdictWord: Reason = {
  id: 'Tagar memuat kata vonis dan ikut menyebarkan klaimnya. Sebut faktanya.',
  en: 'The hashtag holds a word of verdict and spreads the claim along. Name the fact.',
};

/** Rules of wording look at the words alone. */
const noContext: Parameters<typeof partisanWording.find>[1] = {
  references: { evidence: [], facts: [], narratives: [] },
  ...{ claim: '', liveNarratives: [], isDecided: false, knownNames: [], pageUrl: '', now: '' },
};

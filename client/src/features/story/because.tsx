import type { StoryMention } from '@tanggap/shared/story';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import { useText } from '../../lib/text.js';

/** Who or what put a mention here, with the words that two mentions share. */
export function Because({ mention, kind }: { mention: StoryMention; kind: GroupingKind }) {
  const t = useText().story.mentions;
  const { sharedPhrases, by } = mention.grouping;
  const phrases = sharedPhrases.map((phrase) => `“${phrase}”`).join(', ');
  const parts = [by === null ? t.because[kind] : t.addedBy(by), phrases !== '' && t.shared(phrases)];
  return parts.filter((part) => part !== false).join('; ');
}

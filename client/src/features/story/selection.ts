import type { StoryMention } from '@tanggap/shared/story';
import { useState } from 'react';

/** The server moves at most this many mentions at once. */
export const mostSelected = 500;

/** Mentions picked for a split, by id; texts are kept to show what will move. */
export type Selected = ReadonlyMap<string, StoryMention>;

export interface Selection {
  selected: Selected;
  isFull: boolean;
  has: (mentionId: string) => boolean;
  toggle: (mentions: readonly StoryMention[], isOn: boolean) => void;
  clear: () => void;
}

/** Which mentions are selected; `key` is the story, whose change empties the selection. */
export function useSelection(key: string): Selection {
  const [state, setState] = useState<{ key: string; selected: Selected }>({ key, selected: new Map() });
  const selected: Selected = state.key === key ? state.selected : new Map();
  return {
    selected,
    isFull: selected.size >= mostSelected,
    has: (mentionId) => selected.has(mentionId),
    toggle: (mentions, isOn) => setState({ key, selected: changed(selected, mentions, isOn) }),
    clear: () => setState({ key, selected: new Map() }),
  };
}

export function changed(selected: Selected, mentions: readonly StoryMention[], isOn: boolean): Selected {
  const next = new Map(selected);
  for (const mention of mentions) {
    if (!isOn) next.delete(mention.id);
    else if (next.size < mostSelected) next.set(mention.id, mention);
  }
  return next;
}

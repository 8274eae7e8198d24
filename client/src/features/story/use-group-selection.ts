import type { StoryMention } from '@tanggap/shared/story';
import { useState } from 'react';
import { useToast } from '../../components/toast/toast.js';
import { api, isFailure } from '../../lib/api.js';
import { useText } from '../../lib/text.js';
import type { Group } from './group.js';
import { mostSelected, type Selection } from './selection.js';

const pageSize = 200;

/** All mentions of a group up to what can be moved at once, asked for page by page. */
async function loadGroup(storyId: string, group: Group): Promise<StoryMention[]> {
  const found: StoryMention[] = [];
  let cursor: string | null = null;
  do {
    const page = await api.stories.mentions(storyId, {
      kind: group.kind,
      limit: pageSize,
      cursor: cursor ?? undefined,
    });
    found.push(...page.mentions);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length < mostSelected);
  return found;
}

/** Selecting a group means all of its mentions, also those not shown yet. */
export function useGroupSelection(storyId: string, group: Group, selection: Selection) {
  const t = useText();
  const toast = useToast();
  const [isLoading, setLoading] = useState(false);
  const picked = [...selection.selected.values()].filter(({ grouping }) => grouping.kind === group.kind);
  const state = picked.length === 0 ? 'none' : picked.length >= group.count ? 'all' : 'some';

  const toggle = async (isOn: boolean): Promise<void> => {
    if (!isOn) {
      selection.toggle(picked, false);
      return;
    }
    setLoading(true);
    try {
      selection.toggle(await loadGroup(storyId, group), true);
    } catch (error) {
      toast({ kind: 'refused', text: t.errors[isFailure(error) ? error.code : 'internal'].title });
    } finally {
      setLoading(false);
    }
  };
  return { state, isLoading, toggle } as const;
}

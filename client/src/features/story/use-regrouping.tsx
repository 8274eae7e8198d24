import type { StoryDetail } from '@tanggap/shared/story';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useToast } from '../../components/toast/toast.js';
import { api } from '../../lib/api.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { MergeDialog } from './merge-dialog.js';
import type { Selection } from './selection.js';
import { SplitDialog } from './split-dialog.js';
import { useStoryWrites } from './story-writes.js';

type Open = { kind: 'merge'; chosenFirst: string | null } | { kind: 'split' } | null;

/** Merge, split and undo of one story: the dialogs, the writes and what is said afterwards. */
export function useRegrouping(story: StoryDetail, selection: Selection) {
  const t = useText().story;
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const { write, isBusy } = useStoryWrites(story.id);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);

  const undoAt = async (version: number) => {
    if (await write(() => api.stories.undo(story.id, version))) toast({ text: t.timeline.undoFor(story.id) });
  };
  const versionIn = (stories: readonly { id: string; case: { version: number } }[]) =>
    stories.find(({ id }) => id === story.id)?.case.version ?? story.case.version + 1;

  const merge = async (storyIds: string[], reason: string) => {
    const body = { version: story.case.version, storyIds, reason };
    const reply = await write(() => api.stories.merge(story.id, body));
    if (!reply) return;
    close();
    toast({
      text: t.merge.done(storyIds.join(', '), story.id),
      undo: () => void undoAt(versionIn(reply.stories)),
    });
  };
  const split = async (mentionIds: string[], reason: string) => {
    const body = { version: story.case.version, mentionIds, reason };
    const reply = await write(() => api.stories.split(story.id, body));
    if (!reply) return;
    close();
    selection.clear();
    const made = reply.stories.find(({ id }) => id !== story.id)?.id ?? '';
    toast({
      text: t.split.done(format.number(mentionIds.length), made),
      undo: () => void undoAt(versionIn(reply.stories)),
      action: { label: t.split.open(made), run: () => void navigate(`/stories/${made}`) },
    });
  };

  const dialog =
    open?.kind === 'merge' ? (
      <MergeDialog
        story={story}
        chosenFirst={open.chosenFirst}
        isBusy={isBusy}
        onMerge={(ids, reason) => void merge(ids, reason)}
        onClose={close}
      />
    ) : open?.kind === 'split' ? (
      <SplitDialog
        story={story}
        selected={selection.selected}
        isBusy={isBusy}
        onSplit={(ids, reason) => void split(ids, reason)}
        onClose={close}
      />
    ) : null;
  return {
    dialog,
    openMerge: (chosenFirst: string | null = null) => setOpen({ kind: 'merge', chosenFirst }),
    openSplit: () => setOpen({ kind: 'split' }),
    undo: () => void undoAt(story.case.version),
  };
}

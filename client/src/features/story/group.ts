import type { StoryDetail } from '@tanggap/shared/story';

/** Mentions that stand in the story for the same reason. */
export type Group = StoryDetail['groups'][number];

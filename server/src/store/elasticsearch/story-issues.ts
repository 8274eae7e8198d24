import type { StoryDoc } from './story-docs.js';

/** A merged story brings its issue along, unless the story that lives on has one. */
export function followMerge(other: StoryDoc, story: StoryDoc): void {
  if (story.issue !== null || other.issue === null) return;
  story.issue = other.issue;
  story.issueVia = other.state.number;
}

/** Takes back what `followMerge` did for these stories. */
export function unfollowMerge(others: readonly number[], story: StoryDoc): void {
  if (story.issueVia === null || !others.includes(story.issueVia)) return;
  story.issue = null;
  story.issueVia = null;
}

/** What was split off is spoken of in the same issue until somebody says otherwise. */
export function followSplit(story: StoryDoc, made: StoryDoc): void {
  made.issue = story.issue;
}

import { without } from '../../dump.js';
import type { DumpedChange, DumpedMention, DumpedStory } from '../../dump.js';
import { storyName } from '../../story/codes.js';
import { issueName, issueNumber } from '../../story/issue-parts.js';
import { mentionDocOf, mentionFields } from '../mention-docs.js';
import type { MentionDoc, MentionFields } from '../mention-docs.js';
import type { Hit } from '../reader.js';
import type { Move, StoryChange } from '../story-changes.js';
import type { StoryDoc } from '../story-docs.js';

export function dumpedMention({ value, fields }: Hit<MentionDoc>): DumpedMention {
  const {
    words,
    regions,
    story = 0,
    grouping,
    similarity,
    addedBy,
    groupKey,
    saved,
    place,
    indexed,
  } = fields as unknown as MentionFields;
  return {
    ...{ mention: value.mention, assessment: value.assessment, stems: words, regions, story },
    grouping: { kind: grouping, similarity, sharedPhrases: value.sharedPhrases },
    ...{ isIndexed: indexed > 0, addedBy: addedBy ?? null, groupKey: groupKey ?? null, saved, place },
  };
}

/** The value of a mention and the fields it is found by. */
export function keptMention(given: DumpedMention): [MentionDoc, Record<string, unknown>] {
  const { story, saved, place, addedBy, groupKey, isIndexed } = given;
  const scored = {
    ...given,
    storyId: story > 0 ? storyName(story) : '',
    groupKey: groupKey === null ? null : Buffer.from(groupKey, 'base64'),
  };
  const fields = mentionFields(scored, { story, saved, place });
  const extra = { ...(addedBy === null ? {} : { addedBy }), ...(isIndexed ? {} : { indexed: 0 }) };
  return [mentionDocOf(scored), { ...fields, ...extra }];
}

export function dumpedStory({ value, fields }: Hit<StoryDoc>): DumpedStory {
  const { state, issue, ...rest } = without(value, 'commit');
  const { lead, ...shared } = state;
  // The revision is put in when the commit gets its number.
  const revision = Number(fields['revision'] ?? state.revision);
  const leadPublished = rest.leadId === '' ? 0 : lead;
  return {
    ...{ ...rest, state: { ...shared, revision }, leadPublished },
    issue: issue === null ? null : issueNumber(issue),
  };
}

export function keptStory({ state, issue, leadPublished, ...rest }: DumpedStory): StoryDoc {
  return {
    ...{ ...rest, state: { ...state, lead: leadPublished }, commit: 0 },
    issue: issue === null ? null : issueName(issue),
  };
}

export function dumpedChange(key: string, { story, moves, others, ...rest }: StoryChange): DumpedChange {
  const to = rest.kind === 'split' ? (others[0] ?? story) : story;
  const each = moves.flatMap(({ from, addedBy, ids }) => ids.map((id) => ({ id, from, to, addedBy })));
  return { ...rest, key, story, others, moves: each };
}

export function keptChange(given: DumpedChange): StoryChange {
  const { moves, ...rest } = without(given, 'key');
  const groups = new Map<string, Move>();
  for (const { id, from, addedBy } of moves) {
    const name = JSON.stringify([from, addedBy]);
    const group = groups.get(name) ?? { from, addedBy, ids: [] };
    group.ids.push(id);
    groups.set(name, group);
  }
  return { ...rest, moves: [...groups.values()] };
}

export const orderOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

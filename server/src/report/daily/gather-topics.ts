import type { FoundStory } from '@tanggap/shared/api-search';
import type { MentionTrait, QueryNode } from '@tanggap/shared/query';
import type { SearchFilter } from '../../store/store.js';
import { dayMs, later } from '../desk-day.js';
import type { ReportDeps } from '../report-deps.js';
import type { Topic } from './day-facts.js';

/** Five to eight topics are read; a ministry's own daily list has four or five. */
const mostTopics = 8;
const mostQuestions = 8;
/** Looked at for topics: the largest stories of the day, flagged or not. */
const mostStories = 100;

/** `is:question` and its like as a query. */
export function trait(name: MentionTrait): QueryNode {
  return { kind: 'field', field: 'is', values: [name], span: [0, 0] };
}

interface Group {
  id: string;
  stories: FoundStory[];
}

/** The largest topics among stories that were ever flagged, an issue's stories together. */
export async function gatherTopics(deps: ReportDeps, filter: SearchFilter, now: string): Promise<Topic[]> {
  const { store } = deps;
  const page = await store.search.stories(filter, { sort: 'mentions', limit: mostStories, now });
  const flagged = page.stories.filter((story) => story.case.clocks.flaggedAt !== null);
  const groups = new Map<string, Group>();
  for (const story of flagged) {
    const id = story.issueId ?? story.id;
    const group = groups.get(id) ?? { id, stories: [] };
    group.stories.push(story);
    groups.set(id, group);
  }
  const largest = [...groups.values()].sort((a, b) => matched(b) - matched(a)).slice(0, mostTopics);
  const issues = await store.issues.get(largest.map(({ id }) => id).filter((id) => id.startsWith('I-')));
  const titles = new Map(issues.map(({ id, title }) => [id, title]));
  return Promise.all(largest.map((group) => topicOf(deps, filter, group, titles.get(group.id))));
}

const matched = ({ stories }: Group): number => stories.reduce((sum, story) => sum + story.matched, 0);

async function topicOf(
  { store }: ReportDeps,
  filter: SearchFilter,
  { id, stories }: Group,
  issueTitle: string | undefined,
): Promise<Topic> {
  const own = { ...filter, storyIds: stories.map((story) => story.id) };
  const before = { ...own, from: later(own.from, -dayMs), to: later(own.to, -dayMs) };
  const [now, earlier, complaints] = await Promise.all([
    store.search.totals(own),
    store.search.totals(before),
    store.search.totals({ ...own, node: trait('complaint') }),
  ]);
  const share = (part: number) => (now.mentions === 0 ? 0 : part / now.mentions);
  return {
    ...{ id, stories, title: issueTitle ?? stories[0]?.title ?? id },
    programs: [...new Set(stories.flatMap(({ programs }) => programs))],
    volume: { ...now, mentionsBefore: earlier.mentions },
    questionShare: share(now.questions),
    complaintShare: share(complaints.mentions),
  };
}

/** Stories by the questions they hold, those without an answer of ours that is out. */
export async function questionsOf(
  { store }: ReportDeps,
  filter: SearchFilter,
  now: string,
): Promise<FoundStory[]> {
  const asked = { ...filter, node: trait('question') };
  const { stories } = await store.search.stories(asked, { sort: 'mentions', limit: mostStories, now });
  const open = stories.filter(({ case: { status } }) => status !== 'published' && status !== 'closed');
  return open.slice(0, mostQuestions);
}

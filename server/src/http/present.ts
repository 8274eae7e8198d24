import type { ProgramTrial } from '@tanggap/shared/api';
import type { Assessment } from '@tanggap/shared/assessment';
import { maskPrivate } from '@tanggap/shared/masking';
import type { QuarantinedItem } from '@tanggap/shared/source';
import type { StoryDetail, StoryMention, StorySummary } from '@tanggap/shared/story';
import type { TimelineEntry } from '@tanggap/shared/timeline';
import { omit } from '../respond/omit.js';
import { confirmedAt } from '../rules/confirm-claim.js';
import { findPlaces } from '../score/places/find-places.js';
import type { Reason } from '@tanggap/shared/vocabulary';

/** The only door through which public texts leave the server, over HTTP and over sockets: all of them masked. */

function presentReason({ id, en }: Reason): Reason {
  return { id: maskPrivate(id), en: maskPrivate(en) };
}

/** An address that names a private account would undo the masking of its author, so it is held back whole. */
function presentUrl(url: string | null): string | null {
  return url !== null && maskPrivate(url) === url ? url : null;
}

function presentAssessment(assessment: Assessment): Assessment {
  const findings = assessment.findings.map((finding) => ({
    ...finding,
    reason: presentReason(finding.reason),
  }));
  return { ...assessment, findings };
}

export function presentStory<T extends StorySummary>(story: T): T {
  const { decision } = story.case;
  const shown = decision && { ...decision, reason: maskPrivate(decision.reason) };
  return { ...story, title: maskPrivate(story.title), case: { ...story.case, decision: shown } };
}

export function presentMention(mention: StoryMention): StoryMention {
  const { title, text, url, assessment, grouping } = mention;
  return {
    ...mention,
    title: title === null ? null : maskPrivate(title),
    text: maskPrivate(text),
    url: presentUrl(url),
    assessment: presentAssessment(assessment),
    grouping: { ...grouping, sharedPhrases: grouping.sharedPhrases.map(maskPrivate) },
  };
}

export function presentDetail(detail: StoryDetail): StoryDetail {
  return {
    ...presentStory(detail),
    representative: presentMention(detail.representative),
    places: findPlaces(detail.representative.text),
    groups: detail.groups.map((group) => ({ ...group, example: presentMention(group.example) })),
    matches: detail.matches.map((match) => ({
      ...omit(match, 'wordings'),
      confirmedAt: confirmedAt(match, detail.id),
      title: maskPrivate(match.title),
      ...(match.text !== undefined && { text: maskPrivate(match.text) }),
    })),
    suggestions: detail.suggestions.map((suggestion) => ({
      ...suggestion,
      title: maskPrivate(suggestion.title),
      sharedPhrases: suggestion.sharedPhrases.map(maskPrivate),
    })),
  };
}

export function presentEntry(entry: TimelineEntry): TimelineEntry {
  const facts = Object.entries(entry.data).map(([name, value]) => [
    name,
    typeof value === 'string' ? maskPrivate(value) : value,
  ]);
  return { ...entry, data: Object.fromEntries(facts) as TimelineEntry['data'] };
}

export function presentQuarantined(item: QuarantinedItem): QuarantinedItem {
  return { ...item, reason: maskPrivate(item.reason), excerpt: maskPrivate(item.excerpt) };
}

export function presentTrial(trial: ProgramTrial): ProgramTrial {
  const examples = trial.examples.map((example) => ({
    ...example,
    text: maskPrivate(example.text),
    because: presentReason(example.because),
  }));
  return { ...trial, examples };
}

import type { TimelineEntry } from '@tanggap/shared/timeline';
import type { Format } from '../../lib/format.js';
import type { Text } from '../../lib/text.js';
import type { TimelineFacts } from '../../text/id/story.js';

type Vocabulary = Text['vocabulary'];

/** The word for a value that a machine wrote: a level, band, source kind, exit or kind of entry; else the value itself. */
function wordOf(vocabulary: Vocabulary, value: string): string {
  const { levels, bands, sourceKinds, exits, timeline, channels, handOffStatuses } = vocabulary;
  const words: Readonly<Record<string, string>> = {
    ...handOffStatuses,
    ...channels,
    ...timeline,
    ...sourceKinds,
    ...bands,
    ...levels,
    ...exits,
    answer: vocabulary.answer,
  };
  return words[value] ?? value;
}

/** Turns an entry's small facts into words and figures of the chosen language. */
export function timelineFacts(
  { data, kind }: TimelineEntry,
  vocabulary: Vocabulary,
  format: Format,
): TimelineFacts {
  const word = (key: string): string => {
    const value = data[key];
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? wordOf(vocabulary, value) : String(value);
  };
  const count = (key: string): string => format.number(Number(data[key] ?? 0));
  const score = Number(data['score'] ?? 0);
  const urgency = Math.round(Number(data['urgency'] ?? 0) * 100);
  return {
    from: word('from'),
    to: kind === 'source-joined' ? word('kind') : word('to'),
    figure: figureOf(kind, count('lastHour'), format.decimal(score), format.number(urgency)),
    before: count('hourBefore'),
    outcome: word('outcome'),
    sources: count('sources'),
    handedTo: word('handedTo'),
    stories: word('stories'),
    mentions: count('mentions'),
    into: word('into'),
    what: word('what').toLocaleLowerCase(),
    name: kind === 'first-seen' ? word('source') : word('name'),
    // Titles are people's words, never vocabulary.
    title: String(data['title'] ?? ''),
    response: word('response'),
    version: count('version'),
    channel: word('channel'),
    isEmergency: data['emergency'] === true,
  };
}

function figureOf(kind: TimelineEntry['kind'], lastHour: string, score: string, urgency: string): string {
  if (kind === 'grew') return lastHour;
  return kind === 'matched' ? score : urgency;
}

/** What a person wrote with the entry: a note's text or the reason of an action. */
export function writtenWords({ data, kind }: TimelineEntry): string | null {
  const written = data[kind === 'note' ? 'text' : 'reason'];
  return typeof written === 'string' && written !== '' ? written : null;
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Effect, SearchPage, SearchParams, TimelineView } from '@tanggap/shared/api-search';
import { barLabel } from '../../components/timeline/bar-words.js';
import { useFormat } from '../../lib/format.js';
import { queryString } from '../../lib/http.js';
import type { Stretch } from '../../lib/search-address.js';
import { useEffects } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import styles from './figures.module.css';

export interface FiguresProps {
  page: SearchPage;
  timeline: TimelineView | undefined;
  params: SearchParams;
  onSelect: (stretch: Stretch) => void;
}

/** The four figures of a search; each leads to what it counts. */
export function Figures({ page, timeline, params, onSelect }: FiguresProps) {
  const words = useSearchWords().figures;
  const format = useFormat();
  const { mentions, mentionsBefore, questions, questionsBefore } = page.totals;
  const share = mentions === 0 ? 0 : questions / mentions;
  const before = mentionsBefore && questionsBefore !== null ? questionsBefore / mentionsBefore : null;
  const points = usePoints(share - (before ?? share));
  return (
    <dl className={styles.figures} aria-label={words.title}>
      <Figure
        name={words.mentions}
        aside={mentionsBefore ? format.change(mentions / mentionsBefore - 1) : null}
        title={mentionsBefore ? words.change(format.change(mentions / mentionsBefore - 1)) : words.noBefore}
      >
        <a href="#stories" className={styles.value}>
          {format.number(mentions)}
        </a>
      </Figure>
      {timeline && <Peak timeline={timeline} onSelect={onSelect} />}
      <Figure name={words.asking} aside={before === null ? null : words.points(points)}>
        <Link to={`/questions${queryString({ ...params, zone: undefined })}`} className={styles.value}>
          {format.percent(share)}
        </Link>
      </Figure>
      <OurFacts params={params} />
    </dl>
  );
}

interface FigureProps {
  name: string;
  aside: string | null;
  title?: string;
  children: ReactNode;
}

function Figure({ name, aside, title, children }: FigureProps) {
  return (
    <div className={styles.figure} title={title}>
      <dt>{name}</dt>
      <dd>
        {children} {aside !== null && <span className={styles.aside}>{aside}</span>}
      </dd>
    </div>
  );
}

function Peak({ timeline, onSelect }: Pick<FiguresProps, 'onSelect'> & { timeline: TimelineView }) {
  const words = useSearchWords().figures;
  const format = useFormat();
  const [first, ...others] = timeline.buckets;
  if (!first) return null;
  const peak = others.reduce((best, bucket) => (bucket.mentions > best.mentions ? bucket : best), first);
  const when = barLabel(peak, timeline.by, format);
  return (
    <Figure name={words.peak} aside={peak.isRunning ? `${when}, ${words.running}` : when}>
      <button
        type="button"
        className={styles.value}
        aria-label={`${words.toStories(words.peak)}: ${format.number(peak.mentions)}`}
        onClick={() => onSelect([peak.from, peak.to])}
      >
        {format.number(peak.mentions)}
      </button>
    </Figure>
  );
}

/** `+9`, `−4`, `0`: the change of a share in points. */
function usePoints(change: number): string {
  const format = useFormat();
  return format.change(change).replace('%', '');
}

interface Carried {
  after: number;
  change: number;
}

/** Our facts in what was said after our answers, all answers of the range together; null where none can be told. */
export function carriedFacts(effects: readonly Effect[]): Carried | null {
  const told = effects.filter(({ isThin }) => !isThin);
  const share = (side: 'before' | 'after'): number => {
    const mentions = told.reduce((sum, effect) => sum + effect[side].mentions, 0);
    return mentions === 0 ? 0 : told.reduce((sum, effect) => sum + effect[side].withOurFacts, 0) / mentions;
  };
  return told.length === 0 ? null : { after: share('after'), change: share('after') - share('before') };
}

function OurFacts({ params }: { params: SearchParams }) {
  const words = useSearchWords().figures;
  const format = useFormat();
  const carried = carriedFacts(useEffects(params).data ?? []);
  const points = usePoints(carried?.change ?? 0);
  if (carried === null) return null;
  return (
    <Figure name={words.ourFacts} aside={words.points(points)} title={words.ourFactsNote}>
      <Link to={`/measure/effect${queryString({ ...params, zone: undefined })}`} className={styles.value}>
        {format.percent(carried.after)}
      </Link>
    </Figure>
  );
}

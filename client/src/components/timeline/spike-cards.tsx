import type { Spike, SpikesReply } from '@tanggap/shared/api-search';
import { provinces } from '@tanggap/shared/provinces';
import { useFormat } from '../../lib/format.js';
import type { Stretch } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { IconInfoCircle } from '../icons.js';
import { stretchLabel } from './bar-words.js';
import styles from './spike-cards.module.css';

export interface SpikeCardsProps {
  reply: SpikesReply;
  selected: Stretch | null;
  onSelect: (stretch: Stretch | null) => void;
}

/** Every spike in words, read off what made it; a press narrows the stories to it. */
export function SpikeCards({ reply, selected, onSelect }: SpikeCardsProps) {
  const words = useSearchWords().spikes;
  const format = useFormat();
  return (
    <section aria-label={words.title} className={styles.area}>
      {reply.isBaselineThin && (
        <p className={styles.note}>
          <IconInfoCircle /> {words.thin(format.date(reply.baselineFrom))}
        </p>
      )}
      <ul className={styles.cards}>
        {reply.spikes.map((spike) => (
          <Card key={spike.letter} spike={spike} selected={selected} onSelect={onSelect} />
        ))}
      </ul>
    </section>
  );
}

/** Below this usual number a ratio would be a figure of nothing. */
const hardlyAny = 0.5;

function Card({ spike, selected, onSelect }: { spike: Spike } & Omit<SpikeCardsProps, 'reply'>) {
  const words = useSearchWords().spikes;
  const format = useFormat();
  const sentence = useSpikeSentence(spike);
  const isChosen = selected?.[0] === spike.from && selected[1] === spike.to;
  const chance = format.decimal(Math.max(spike.pValue, 0.0001), 4);
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        aria-pressed={isChosen}
        title={words.test(chance, spike.pValue < 0.0001, format.decimal(spike.usual, 1))}
        onClick={() => onSelect(isChosen ? null : [spike.from, spike.to])}
      >
        <span className={styles.letter} aria-hidden="true">
          {spike.letter}
        </span>
        <span className={styles.words}>
          <strong>
            <span className="visually-hidden">{spike.letter}: </span>
            {stretchLabel([spike.from, spike.to], format)} ·{' '}
            {spike.usual < hardlyAny ? words.fromNothing : words.ratio(format.decimal(spike.ratio, 1))}
          </strong>
          <span className={styles.sentence}>{sentence}</span>
        </span>
      </button>
    </li>
  );
}

/** From these shares on, a spike is named after them. */
const chainFrom = 0.6;
const mostlyFrom = 0.5;
const shownWords = 3;
const shownStories = 2;

/** What made a spike, in at most three short sentences: its kind, its words, its stories and places. */
export function useSpikeSentence(spike: Spike): string {
  const words = useSearchWords().spikes;
  const format = useFormat();
  const [largest] = spike.stories;
  const isChain = spike.sameTextShare >= chainFrom;
  const ids = spike.stories.slice(0, shownStories).map(({ storyId }) => unbroken(storyId));
  const places = spike.regions.slice(0, shownStories).map(({ bps }) => nameOf(bps));
  const terms = spike.words.slice(0, shownWords).map(({ word }) => `“${word}”`);
  return [
    isChain && words.chain(format.percent(spike.sameTextShare)),
    !isChain && spike.complaintShare >= mostlyFrom && words.complaints(format.percent(spike.complaintShare)),
    !isChain && spike.questionShare >= mostlyFrom && words.questions(format.percent(spike.questionShare)),
    terms.length > 0 && words.terms(terms.join(', ')),
    largest && words.stories(ids.join(', '), format.percent(shareOf(spike, ids.length))),
    places.length > 0 && words.places(places.join(', ')),
  ]
    .filter((each) => each !== false && each !== undefined)
    .slice(0, 3)
    .join(' ');
}

/** An id keeps together at the end of a line. */
const unbroken = (id: string): string => id.replace('-', '\u2011');

const shareOf = (spike: Spike, count: number): number =>
  Math.min(
    1,
    spike.stories.slice(0, count).reduce((sum, { share }) => sum + share, 0),
  );

const nameOf = (code: string): string => provinces.find(({ bps }) => bps === code)?.name ?? code;

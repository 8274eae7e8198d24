import { useMemo, useState } from 'react';
import { Avatar } from '../../../components/avatar.js';
import { emptyContent } from '@tanggap/shared/response-rules';
import { useFormat } from '../../../lib/format.js';
import { compareTexts, type DiffPart } from '../draft/compare.js';
import { Tabs } from '../parts/tabs.js';
import { useRespondWords } from '../words.js';
import { ChannelTexts } from './channel-texts.js';
import { ChangeList } from './change-list.js';
import { FinalText } from './final-text.js';
import { HistoryLine } from './history-line.js';
import { PairPicker } from './pair-picker.js';
import { ReturnCard } from './return-card.js';
import type { Review } from './review.js';
import styles from './review-main.module.css';

const views = ['changes', 'text', 'channels'] as const;
type View = (typeof views)[number];

/** The text itself: what changed in it, how it reads, how each channel carries it. */
export function ReviewMain({ review }: { review: Review }) {
  const t = useRespondWords();
  const [view, setView] = useState<View>('changes');
  const { version, before, response } = review;
  const parts = useMemo(
    () => compareTexts(before?.content ?? emptyContent, version.content),
    [before, version],
  );
  return (
    <div className={styles.main} role="region" aria-label={t.review.title} tabIndex={0}>
      <h1 className={styles.title}>{version.content.headline}</h1>
      <Written review={review} />
      <div className={styles.views}>
        <PairPicker review={review} />
        <Tabs
          label={t.review.tabsLabel}
          chosen={view}
          onChoose={setView}
          options={views.map((name) => ({ name, word: t.review.tabs[name] }))}
        >
          {view === 'changes' && (
            <>
              <Figures parts={parts} />
              <ChangeList review={review} parts={parts} />
            </>
          )}
          {view === 'text' && <FinalText review={review} />}
          {view === 'channels' && <ChannelTexts review={review} />}
        </Tabs>
      </div>
      {response.returned && <ReturnCard review={review} returned={response.returned} />}
      <HistoryLine review={review} />
    </div>
  );
}

function Written({ review: { response, version } }: { review: Review }) {
  const { review: t, exits } = useRespondWords();
  const format = useFormat();
  const { submitted } = response;
  const { exit } = version.content;
  return (
    <p className={styles.written}>
      <Avatar userId={response.author.id} name={response.author.name} />
      <span>
        {t.writtenBy} <strong>{version.authors.map(({ name }) => name).join(', ')}</strong>
        {submitted?.version === version.n && `, ${t.written(format.time(submitted.at))}`} · {t.proposes}{' '}
        <strong className={styles.exit}>{exit === null ? t.noExit : exits[exit]}</strong>
      </span>
    </p>
  );
}

function Figures({ parts }: { parts: readonly DiffPart[] }) {
  const { review: t } = useRespondWords();
  const format = useFormat();
  const sum = (which: 'added' | 'removed') => parts.reduce((all, part) => all + part[which], 0);
  return (
    <p className={styles.figures}>
      <ins>{t.added(format.number(sum('added')))}</ins>
      <del>{t.removed(format.number(sum('removed')))}</del>
    </p>
  );
}

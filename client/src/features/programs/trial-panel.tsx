import type { ProgramTrial } from '@tanggap/shared/api';
import type { ProgramDraft } from '@tanggap/shared/program';
import { useMemo, useState } from 'react';
import { cx } from '../../components/cx.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { toneProps } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useTrial } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import { useSettled } from '../../lib/use-settled.js';
import { triableDraft } from './draft-rules.js';
import { TrialExamples } from './trial-examples.js';
import { outcomeLooks, type Outcome } from './trial-looks.js';
import styles from './trial-panel.module.css';

/** Typing settles before the server is asked. */
const settleMs = 400;

export interface TrialPanelProps {
  /** Null for a new program. */
  programId: string | null;
  draft: ProgramDraft;
}

/** What the words would catch among recent texts, before anything is saved. */
export function TrialPanel({ programId, draft }: TrialPanelProps) {
  const t = useText().programs.trial;
  const format = useFormat();
  const settled = useSettled(draft, settleMs);
  const tried = useMemo(() => triableDraft(settled), [settled]);
  const trial = useTrial(programId, tried);
  return (
    <section aria-labelledby="trial-title" aria-busy={trial.isFetching}>
      <header className={styles.header}>
        <h2 id="trial-title">{t.title}</h2>
        {trial.data && <span className={styles.note}>{t.note(format.number(trial.data.examined))}</span>}
        <span className={styles.took} role="status">
          {trial.isFetching ? t.running : trial.data && tried && t.took(format.number(trial.data.tookMs))}
        </span>
      </header>
      {tried === null ? (
        <p className={styles.note}>{t.incomplete}</p>
      ) : (
        <QueryState query={trial} skeleton={<TrialSkeleton />}>
          {(result) => <TrialResult trial={result} isNew={programId === null} />}
        </QueryState>
      )}
    </section>
  );
}

function TrialResult({ trial, isNew }: { trial: ProgramTrial; isNew: boolean }) {
  const t = useText().programs.trial;
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const examples = trial.examples.filter((example) => shown === 'all' || example.outcome === shown);
  if (trial.examined === 0) return <p className={styles.note}>{t.noTexts}</p>;
  return (
    <>
      <Counts trial={trial} />
      <div className={styles.filters}>
        <Filters trial={trial} shown={shown} onShow={setShown} />
        {!isNew && <Difference trial={trial} />}
      </div>
      {trial.examples.length === 0 ? (
        <p className={styles.note}>{t.nothing}</p>
      ) : examples.length === 0 ? (
        <p className={styles.note}>{t.noneOfKind}</p>
      ) : (
        <TrialExamples examples={examples} isNew={isNew} />
      )}
    </>
  );
}

function Counts({ trial }: { trial: ProgramTrial }) {
  const t = useText().programs.trial;
  const format = useFormat();
  const counts = [
    ['hit', trial.hits],
    ['excluded', trial.excluded],
    ['unsure', trial.unsure],
  ] as const;
  return (
    <dl className={styles.counts}>
      {counts.map(([outcome, count]) => {
        const { tone, icon: Shape } = outcomeLooks[outcome];
        return (
          <div key={outcome} className={styles.count} {...toneProps(tone)}>
            <dt>
              <Shape /> {t[outcome]}
            </dt>
            <dd>{format.number(count)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface FiltersProps {
  trial: ProgramTrial;
  shown: Outcome | 'all';
  onShow: (outcome: Outcome | 'all') => void;
}

function Filters({ trial, shown, onShow }: FiltersProps) {
  const t = useText().programs.trial;
  const format = useFormat();
  const total = trial.hits + trial.excluded + trial.unsure;
  const words = {
    all: `${t.all} ${format.number(total)}`,
    hit: t.hit,
    excluded: t.excluded,
    unsure: t.unsure,
  };
  return (
    <div role="group" aria-label={t.filter} className={styles.chips}>
      {(['all', 'hit', 'excluded', 'unsure'] as const).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={cx(styles.chip, shown === outcome && styles.chosen)}
          aria-pressed={shown === outcome}
          onClick={() => onShow(outcome)}
        >
          {words[outcome]}
        </button>
      ))}
    </div>
  );
}

function Difference({ trial: { added, removed } }: { trial: ProgramTrial }) {
  const t = useText().programs.trial;
  const format = useFormat();
  return (
    <span className={styles.difference}>
      {t.difference}: <strong {...toneProps('ok')}>+{format.number(added)}</strong>{' '}
      <strong {...toneProps('urgent')}>−{format.number(removed)}</strong>
    </span>
  );
}

function TrialSkeleton() {
  return (
    <div className={styles.bones}>
      <Skeleton width="100%" height="58px" />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width="100%" height="48px" />
      ))}
    </div>
  );
}

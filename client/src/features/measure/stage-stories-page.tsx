import { stages, type Stage } from '@tanggap/shared/metrics';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../../components/button.js';
import { SelectInput } from '../../components/field.js';
import { IconArrowLeft } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { FilterTabs } from '../../components/page/filter-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { useAddress } from '../../components/page/use-address.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { useFormat } from '../../lib/format.js';
import { useResponseTimes, useStageStories } from '../../lib/measure-queries.js';
import type { StateName } from '../../text/id/measure.js';
import { measureLink, queryOf } from './address.js';
import { MeasureFilters } from './filters/measure-filters.js';
import { StoryTable } from './stories/story-table.js';
import { useMeasureAddress } from './use-measure-address.js';
import { useMeasureWords } from './words.js';
import styles from './stories/stories.module.css';

const stateNames: readonly StateName[] = ['all', 'finished', 'open', 'breached', 'late', 'in-time', 'left'];

/** `/measure/stories?stage=…&state=…`: the stories that a figure was counted from. */
export function StageStoriesPage() {
  const words = useMeasureWords();
  const format = useFormat();
  const [search] = useSearchParams();
  const address = useMeasureAddress();
  const stage = stages.find((name) => name === search.get('stage')) ?? 'flagged-out';
  const state = stateNames.find((name) => name === search.get('state')) ?? 'all';
  const asked = queryOf(address, format.zone);
  const query = useStageStories({ ...asked, stage, ...(state === 'all' ? {} : { state }) });
  const mode = useResponseTimes(asked).data?.mode ?? null;
  const stories = query.data?.pages.flatMap((page) => page.stories) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link to={measureLink(search)} className={styles.back}>
          <IconArrowLeft /> {words.stories.back}
        </Link>
        <h1 className={styles.title}>
          {words.stories.title(words.stages[stage])}{' '}
          {total !== undefined && <span>{format.number(total)}</span>}
        </h1>
        <MeasureFilters address={address} mode={mode} />
      </header>
      <MeasureTabs current="times" />
      <StateBar stage={stage} state={state} />
      <div className={styles.scroll}>
        <QueryState
          query={query}
          skeleton={<ListBones height="44px" />}
          isEmpty={() => stories.length === 0}
          empty={<Empty title={words.stories.none}>{words.stories.noneText}</Empty>}
        >
          {() => <StoryTable stories={stories} readAt={query.dataUpdatedAt} mode={mode} stage={stage} />}
        </QueryState>
        {query.hasNextPage && (
          <Button
            className={styles.more}
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.stories.more}
          </Button>
        )}
      </div>
    </div>
  );
}

function StateBar({ stage, state }: { stage: Stage; state: StateName }) {
  const words = useMeasureWords();
  const { set, withParam } = useAddress();
  return (
    <div className={styles.bar}>
      <SelectInput
        aria-label={words.stories.stageLabel}
        className={styles.stage ?? ''}
        value={stage}
        onChange={(event) => set({ stage: event.target.value })}
      >
        {stages.map((name) => (
          <option key={name} value={name}>
            {words.stages[name]}
          </option>
        ))}
      </SelectInput>
      <FilterTabs
        label={words.stories.stateLabel}
        current={state}
        tabs={stateNames.map((name) => ({
          name,
          label: words.states[name],
          to: withParam({ state: name === 'all' ? null : name }),
        }))}
      />
    </div>
  );
}

import type { Backlog } from '@tanggap/shared/api-measure';
import { useSearchParams } from 'react-router';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { FilterTabs } from '../../components/page/filter-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { useAddress } from '../../components/page/use-address.js';
import { IconCircleCheck } from '../../components/icons.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { useFormat } from '../../lib/format.js';
import { useBacklog } from '../../lib/measure-queries.js';
import { standingOf } from './address.js';
import { BacklogBars, useBandName } from './panels/backlog-bars.js';
import { Oldest } from './panels/oldest.js';
import { BacklogStories } from './stories/backlog-stories.js';
import { useMeasureAddress } from './use-measure-address.js';
import { useMeasureWords } from './words.js';
import styles from './stories/stories.module.css';

/** `/measure/backlog`: what was flagged and is not finished, by age; `band` narrows to one, `holder` to one person. */
export function BacklogPage() {
  const words = useMeasureWords().backlog;
  const format = useFormat();
  const query = useBacklog(standingOf(useMeasureAddress(), format.zone));
  return (
    <div className={styles.page}>
      <PageHead
        title={words.pageTitle}
        count={query.data && format.number(query.data.total)}
        intro={words.intro}
      />
      <MeasureTabs current="backlog" />
      <div className={styles.scroll}>
        <QueryState
          query={query}
          skeleton={<ListBones height="44px" />}
          isEmpty={({ total }) => total === 0}
          empty={
            <Empty title={words.none} icon={<IconCircleCheck />}>
              {words.noneText}
            </Empty>
          }
        >
          {(backlog) => <Bands backlog={backlog} readAt={query.dataUpdatedAt} />}
        </QueryState>
      </div>
    </div>
  );
}

function Bands({ backlog, readAt }: { backlog: Backlog; readAt: number }) {
  const words = useMeasureWords().backlog;
  const { withParam } = useAddress();
  const [search] = useSearchParams();
  const nameOf = useBandName();
  const index = search.has('band') ? Number(search.get('band')) : -1;
  const band = backlog.bands[index];
  const toOf = (place: number) => withParam({ band: String(place) });
  return (
    <>
      <div className={styles.lead}>
        <BacklogBars backlog={backlog} toOf={toOf} current={band ? index : null} />
        <Oldest backlog={backlog} readAt={readAt} />
      </div>
      <div className={styles.chips}>
        <FilterTabs
          label={words.age}
          current={band ? String(index) : 'all'}
          tabs={[
            { name: 'all', label: words.allAges, to: withParam({ band: null }), count: backlog.total },
            ...backlog.bands.map((each, place) => ({
              name: String(place),
              label: nameOf(each),
              to: toOf(place),
              count: each.stories,
            })),
          ]}
        />
      </div>
      <BacklogStories
        storyIds={(band ? [band] : backlog.bands).flatMap(({ storyIds }) => storyIds)}
        holder={search.get('holder')}
      />
    </>
  );
}

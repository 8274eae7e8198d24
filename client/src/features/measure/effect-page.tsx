import { Banner } from '../../components/banner.js';
import { EffectCard } from '../../components/effect/effect-card.js';
import { SelectInput } from '../../components/field.js';
import { IconInfoCircle, IconTrendingUp } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { useAddress } from '../../components/page/use-address.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { RangeBar } from '../../components/range/range-bar.js';
import { useRange } from '../../components/range/use-range.js';
import { useFormat } from '../../lib/format.js';
import { useEffectsAround } from '../../lib/issue-api.js';
import { useIssueWords } from '../../lib/issue-words.js';
import styles from './effect-page.module.css';

/** Hours on each side of an answer that one may look at; the server allows up to a week. */
const windows = [6, 24, 72, 168];
const usualHours = 24;

/** `/measure/effect?days&program&hours`: what happened around every answer of the range. */
export function EffectPage() {
  const words = useIssueWords().effect;
  const format = useFormat();
  const { address, params } = useRange();
  const { search } = useAddress();
  const asked = Number(search.get('hours'));
  const hours = windows.includes(asked) ? asked : usualHours;
  const effects = useEffectsAround({ ...params, hours });
  return (
    <div className={styles.page}>
      <PageHead
        title={words.title}
        count={effects.data && format.number(effects.data.length)}
        intro={words.intro}
      />
      <MeasureTabs current="effect" />
      <RangeBar address={address}>
        <Hours hours={hours} />
      </RangeBar>
      <div className={styles.scroll} data-stale={effects.isPlaceholderData || undefined}>
        <Banner tone="medium" icon={IconInfoCircle} title={words.warning} />
        <QueryState
          query={effects}
          skeleton={<ListBones height="200px" />}
          isEmpty={(list) => list.length === 0}
          empty={
            <Empty title={words.empty} icon={<IconTrendingUp />}>
              {words.emptyText}
            </Empty>
          }
        >
          {(list) => (
            <div className={styles.cards}>
              {list.map((effect) => (
                <EffectCard key={effect.responseId} effect={effect} />
              ))}
            </div>
          )}
        </QueryState>
      </div>
    </div>
  );
}

function Hours({ hours }: { hours: number }) {
  const words = useIssueWords().effect;
  const { set } = useAddress();
  return (
    <SelectInput
      aria-label={words.hours}
      className={styles.hours ?? ''}
      value={hours}
      onChange={({ target }) => set({ hours: target.value })}
    >
      {windows.map((count) => (
        <option key={count} value={count}>
          {words.hoursOf(count)}
        </option>
      ))}
    </SelectInput>
  );
}

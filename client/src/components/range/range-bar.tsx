import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format.js';
import { usePrograms } from '../../lib/queries.js';
import { filterNames, type SearchAddress } from '../../lib/search-address.js';
import { shortName } from '../../lib/short-name.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useWords } from '../../lib/text.js';
import { Button } from '../button.js';
import { IconX } from '../icons.js';
import { FilterTabs } from '../page/filter-tabs.js';
import { useAddress } from '../page/use-address.js';
import { rangeWords } from './words.js';
import styles from './range-bar.module.css';

const ranges = [7, 30, 90];

/** Days and programs of a page that counts; both stand in the address. */
export function RangeBar({ address, children }: { address: SearchAddress; children?: ReactNode }) {
  const words = useWords(rangeWords);
  const { withParam } = useAddress();
  return (
    <div className={styles.bar}>
      <FilterTabs
        label={words.range}
        current={String(address.days)}
        tabs={ranges.map((days) => ({
          name: String(days),
          label: words.days(days),
          to: withParam({ days: String(days), from: null, to: null }),
        }))}
      />
      <FixedRange address={address} />
      {children}
      <Programs chosen={address.lists.program} />
      <Rest address={address} />
    </div>
  );
}

/** Two fixed ends, as a link from the search may bring them. */
function FixedRange({ address: { days, from, to } }: { address: SearchAddress }) {
  const words = useWords(rangeWords);
  const format = useFormat();
  if (days !== null) return null;
  const end = to === null ? words.untilNow : format.fullDate(Date.parse(to) - 1);
  return <span className={styles.fixed}>{words.fixed(format.fullDate(from), end)}</span>;
}

function Programs({ chosen }: { chosen: readonly string[] }) {
  const words = useWords(rangeWords);
  const { set } = useAddress();
  const programs = usePrograms().data ?? [];
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    set({ program: next.join(',') });
  };
  return (
    <div role="group" aria-label={words.programs} className={styles.programs}>
      {programs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={styles.program}
          aria-pressed={chosen.includes(id)}
          title={name}
          onClick={() => toggle(id)}
        >
          {shortName(name)}
        </button>
      ))}
    </div>
  );
}

/** What else a link from the search narrows by: it is said, and can be let go. */
function Rest({ address }: { address: SearchAddress }) {
  const words = useWords(rangeWords);
  const chips = useSearchWords().chips;
  const { set } = useAddress();
  const lists = filterNames.filter((name) => name !== 'program' && address.lists[name].length > 0);
  const names = [
    ...(address.q === '' ? [] : [`${words.query} “${address.q}”`]),
    ...lists.map((name) => chips.names[name]),
    ...(address.issue === null ? [] : [`${words.issue} ${address.issue}`]),
  ];
  if (names.length === 0) return null;
  const nothing = Object.fromEntries(['q', 'issue', ...lists].map((name) => [name, null]));
  return (
    <p className={styles.rest}>
      {words.rest(names.join(', '))}
      <Button variant="quiet" icon={IconX} onClick={() => set(nothing)}>
        {words.clear}
      </Button>
    </p>
  );
}

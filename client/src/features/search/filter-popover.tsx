import { useState } from 'react';
import { Failure } from '../../components/query-state.js';
import { TextInput } from '../../components/field.js';
import { useFormat } from '../../lib/format.js';
import type { FilterName } from '../../lib/search-address.js';
import { useFacets } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import { choicesOf, useFilterNames } from './filter-names.js';
import type { SearchDesk } from './use-search-desk.js';
import styles from './filter-chips.module.css';

/** So many choices need a field to find one. */
const longList = 10;

/** The choices of one chip, each with how many mentions it would leave. */
export function FilterPopover({ name, desk }: { name: FilterName; desk: SearchDesk }) {
  const words = useSearchWords().chips;
  const format = useFormat();
  const names = useFilterNames();
  const facets = useFacets(desk.params);
  const [typed, setTyped] = useState('');
  const chosen = desk.address.lists[name];
  const choices = choicesOf(names, name, facets.data, chosen);
  const needle = typed.toLocaleLowerCase('id');
  const found = choices.filter(({ label }) => label.toLocaleLowerCase('id').includes(needle));
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    desk.set({ [name]: next.join(',') });
  };
  return (
    <div role="dialog" aria-label={words.names[name]} className={styles.popover}>
      {choices.length > longList && (
        <TextInput
          type="search"
          aria-label={words.find(words.names[name])}
          placeholder={words.find(words.names[name])}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {facets.error && !facets.data && <Failure error={facets.error} onRetry={() => void facets.refetch()} />}
      {found.length === 0 && <p className={styles.nothing}>{words.nothing}</p>}
      <ul className={styles.choices}>
        {found.map(({ value, label, mentions }) => (
          <li key={value}>
            <label className={styles.choice} data-none={mentions === 0 || undefined}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <span>{label}</span>
              {mentions !== null && <span className={styles.count}>{format.number(mentions)}</span>}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

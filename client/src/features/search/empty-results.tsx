import { useQueries } from '@tanstack/react-query';
import { Button } from '../../components/button.js';
import { IconSearch, IconX } from '../../components/icons.js';
import { Empty } from '../../components/query-state.js';
import { useFormat } from '../../lib/format.js';
import { filterNames, paramsOf, type SearchAddress } from '../../lib/search-address.js';
import { totalsOptions } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import type { SearchDesk } from './use-search-desk.js';

interface Removal {
  name: string;
  /** The change of the address that takes it off. */
  change: Record<string, null>;
  address: SearchAddress;
}

/** Everything that could be taken off, each with the search that is left. */
function useRemovals(address: SearchAddress): Removal[] {
  const words = useSearchWords();
  const whole = { ...address, selected: null };
  const chips = filterNames
    .filter((name) => address.lists[name].length > 0)
    .map((name): Removal => ({
      name: words.chips.names[name],
      change: { [name]: null },
      address: { ...whole, lists: { ...address.lists, [name]: [] } },
    }));
  const query: Removal[] =
    address.q === '' ? [] : [{ name: words.empty.words, change: { q: null }, address: { ...whole, q: '' } }];
  const issue: Removal[] =
    address.issue === null
      ? []
      : [{ name: words.chips.issue, change: { issue: null }, address: { ...whole, issue: null } }];
  return [...query, ...chips, ...issue];
}

/** Says what removes most, by asking for the same without each filter, and offers to take it off. */
export function EmptyResults({ desk }: { desk: SearchDesk }) {
  const words = useSearchWords().empty;
  const format = useFormat();
  const removals = useRemovals(desk.address);
  const { zone } = desk;
  const answers = useQueries({
    queries: removals.map(({ address }) => totalsOptions({ ...paramsOf(address), zone })),
  });
  const ranked = removals
    .map((removal, index) => ({ ...removal, mentions: answers[index]?.data?.totals.mentions ?? 0 }))
    .filter(({ mentions }) => mentions > 0)
    .sort((one, other) => other.mentions - one.mentions);
  const isAsking = answers.some(({ isPending }) => isPending);
  const [most] = ranked;
  return (
    <Empty
      title={words.title}
      icon={<IconSearch />}
      actions={
        <>
          {ranked.map(({ name, change, mentions }, index) => (
            <Button
              key={name}
              icon={IconX}
              variant={index === 0 ? 'primary' : 'plain'}
              onClick={() => desk.set(change)}
            >
              {words.without(name, format.number(mentions))}
            </Button>
          ))}
          <Button onClick={() => desk.set({ days: '90', from: null, to: null, sel: null, by: null })}>
            {words.wider}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      {most && <p>{words.most(most.name)}</p>}
      {!most && !isAsking && <p>{words.nothing}</p>}
    </Empty>
  );
}

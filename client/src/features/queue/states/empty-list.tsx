import { useNavigate } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconCircleCheck } from '../../../components/icons.js';
import { Empty } from '../../../components/query-state.js';
import { useFormat } from '../../../lib/format.js';
import { useStoryCounts } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import { isFiltered, unfiltered, writeFilters, type Filters } from '../filters.js';

/** An empty list says what that means and offers the way out. */
export function EmptyList({ filters }: { filters: Filters }) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const open = useStoryCounts().data?.lists.open ?? 0;
  const hasSearch =
    isFiltered(filters) && (filters.q !== '' || filters.program !== null || filters.source !== null);
  return (
    <Empty
      icon={<IconCircleCheck />}
      title={hasSearch ? t.queue.emptyFiltered : t.queue.emptyTitles[filters.list]}
      actions={
        <>
          {filters.list !== 'open' && open > 0 && (
            <Button variant="primary" onClick={() => void navigate('/queue')}>
              {t.queue.openAll(format.number(open))}
            </Button>
          )}
          {isFiltered(filters) && (
            <Button
              keys="shift+f"
              onClick={() => void navigate({ search: writeFilters(unfiltered(filters)).toString() })}
            >
              {t.queue.clear}
            </Button>
          )}
        </>
      }
    >
      {hasSearch ? t.queue.emptyFilteredText : t.queue.emptyText}
    </Empty>
  );
}

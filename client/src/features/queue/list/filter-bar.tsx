import { useRef, useState, type RefObject } from 'react';
import { levels } from '@tanggap/shared/vocabulary';
import { Button } from '../../../components/button.js';
import { IconPlus, IconX } from '../../../components/icons.js';
import { Popover } from '../../../components/popover.js';
import { usePrograms } from '../../../lib/queries.js';
import { shortName } from '../../../lib/short-name.js';
import { useText, type Text } from '../../../lib/text.js';
import { isUsualLevel, type Filters } from '../filters.js';
import { FilterForm } from './filter-form.js';
import styles from './filter-bar.module.css';

export interface FilterBarProps {
  filters: Filters;
  buttonRef: RefObject<HTMLSpanElement | null>;
  onChange: (filters: Filters) => void;
}

/** Each filter as a chip that can be taken off, and the form for more. */
export function FilterBar({ filters, buttonRef, onChange }: FilterBarProps) {
  const t = useText();
  const programs = usePrograms().data ?? [];
  const nameOf = (id: string) => shortName(programs.find((program) => program.id === id)?.name ?? id);
  return (
    <div className={styles.bar}>
      {activeFilters(filters, t, nameOf).map(({ name, without }) => (
        <span key={name} className={styles.chip}>
          <span className={styles.name}>{name}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={t.queue.removeFilter(name)}
            onClick={() => onChange({ ...filters, ...without })}
          >
            <IconX />
          </button>
        </span>
      ))}
      <span ref={buttonRef}>
        <FilterButton filters={filters} onChange={onChange} />
      </span>
    </div>
  );
}

interface ActiveFilter {
  name: string;
  /** The change that takes it off. */
  without: Partial<Filters>;
}

function activeFilters(filters: Filters, t: Text, nameOf: (program: string) => string): ActiveFilter[] {
  const { level, since, program, source, q } = filters;
  const active: ActiveFilter[] = [];
  if (level.length < levels.length) {
    const name = isUsualLevel(level)
      ? t.queue.notQuiet
      : level.map((each) => t.vocabulary.levels[each]).join(', ');
    active.push({ name, without: { level: levels } });
  }
  if (since !== 'all') active.push({ name: t.queue.sinces[since], without: { since: 'all' } });
  if (program !== null) active.push({ name: nameOf(program), without: { program: null } });
  if (source !== null) active.push({ name: t.vocabulary.sourceKinds[source], without: { source: null } });
  if (q !== '') active.push({ name: t.queue.wordsChip(q), without: { q: '' } });
  return active;
}

function FilterButton({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) {
  const t = useText();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={anchor}
        variant="quiet"
        icon={IconPlus}
        keys="f"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={styles.more}
        onClick={() => setOpen(!isOpen)}
      >
        {t.queue.filter}
      </Button>
      {isOpen && (
        <Popover anchor={anchor} onClose={() => setOpen(false)}>
          <FilterForm
            filters={filters}
            onApply={(next) => {
              setOpen(false);
              onChange(next);
            }}
          />
        </Popover>
      )}
    </>
  );
}

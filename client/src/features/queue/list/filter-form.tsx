import { useEffect, useRef, useState } from 'react';
import { levels, sourceKinds, type SourceKind } from '@tanggap/shared/vocabulary';
import { Button } from '../../../components/button.js';
import { Choice } from '../../../components/choice.js';
import { Field, SelectInput, TextInput } from '../../../components/field.js';
import { usePrograms } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import { isUsualLevel, unfiltered, usualLevels, type Filters } from '../filters.js';
import styles from './filter-form.module.css';

export interface FilterFormProps {
  filters: Filters;
  onApply: (filters: Filters) => void;
}

/** All filters at once; applied together, so that the address changes once and Back undoes it. */
export function FilterForm({ filters, onApply }: FilterFormProps) {
  const t = useText();
  const [draft, setDraft] = useState(filters);
  const change = (part: Partial<Filters>) => setDraft({ ...draft, ...part });
  return (
    <form
      role="dialog"
      aria-label={t.queue.filterTitle}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onApply({ ...draft, q: draft.q.trim() });
      }}
    >
      <WordsField value={draft.q} onChange={(q) => change({ q })} />
      <Choice
        label={t.queue.since}
        value={draft.since}
        options={t.queue.sinces}
        onChange={(since) => change({ since })}
      />
      <LevelField draft={draft} onChange={change} />
      <ProgramField value={draft.program} onChange={(program) => change({ program })} />
      <SourceField value={draft.source} onChange={(source) => change({ source })} />
      <Choice
        label={t.queue.sort}
        value={draft.sort}
        options={t.queue.sorts}
        onChange={(sort) => change({ sort })}
      />
      <div className={styles.actions}>
        <Button variant="quiet" keys="shift+f" onClick={() => onApply(unfiltered(filters))}>
          {t.queue.clear}
        </Button>
        <Button type="submit" variant="primary">
          {t.queue.apply}
        </Button>
      </div>
    </form>
  );
}

function WordsField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field label={t.queue.words}>
      {(id) => (
        <TextInput
          ref={input}
          id={id}
          type="search"
          maxLength={400}
          placeholder={t.queue.wordsHint}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function LevelField({ draft, onChange }: { draft: Filters; onChange: (part: Partial<Filters>) => void }) {
  const t = useText();
  const value =
    draft.level.length === levels.length
      ? 'all'
      : isUsualLevel(draft.level)
        ? 'usual'
        : draft.level.join(',');
  return (
    <Field label={t.queue.level}>
      {(id) => (
        <SelectInput
          id={id}
          value={value}
          onChange={({ target }) => onChange({ level: levelsFor(target.value) })}
        >
          <option value="usual">{t.queue.notQuiet}</option>
          <option value="all">{t.queue.allLevels}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t.vocabulary.levels[level]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

function levelsFor(value: string): Filters['level'] {
  if (value === 'all') return levels;
  return value === 'usual' ? usualLevels : levels.filter((level) => level === value);
}

interface PickFieldProps<Value> {
  value: Value | null;
  onChange: (value: Value | null) => void;
}

function ProgramField({ value, onChange }: PickFieldProps<string>) {
  const t = useText();
  const programs = usePrograms().data ?? [];
  return (
    <Field label={t.queue.program}>
      {(id) => (
        <SelectInput id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
          <option value="">{t.queue.anyProgram}</option>
          {programs.map((program) => (
            <option key={program.id} value={program.id}>
              {program.name}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

function SourceField({ value, onChange }: PickFieldProps<SourceKind>) {
  const t = useText();
  return (
    <Field label={t.queue.source}>
      {(id) => (
        <SelectInput
          id={id}
          value={value ?? ''}
          onChange={({ target }) => onChange(sourceKinds.find((kind) => kind === target.value) ?? null)}
        >
          <option value="">–</option>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.vocabulary.sourceKinds[kind]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

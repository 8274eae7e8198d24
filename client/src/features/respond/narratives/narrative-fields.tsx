import { provinces } from '@tanggap/shared/provinces';
import { Field, TextArea, TextInput } from '../../../components/field.js';
import { CheckChoices } from '../../../components/page/check-choices.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import type { NarrativeEntry, NarrativeField, NarrativeProblem } from './narrative-draft.js';
import styles from '../../../components/page/form.module.css';

export interface NarrativeFieldsProps {
  entry: NarrativeEntry;
  problems: Partial<Record<NarrativeField, NarrativeProblem>>;
  onChange: (part: Partial<NarrativeEntry>) => void;
}

const regions = provinces.map(({ bps, name }) => ({ value: bps, label: name }));

export function NarrativeFields({ entry, problems, onChange }: NarrativeFieldsProps) {
  const words = useReferenceWords().narratives;
  const say = useProblemWords(problems);
  return (
    <>
      <Field label={words.titleField} problem={say('title')}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={160}
            value={entry.title}
            aria-invalid={'title' in problems}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.statement} hint={words.statementHint} problem={say('statement')}>
        {(id) => (
          <TextArea
            id={id}
            rows={6}
            maxLength={3_000}
            value={entry.statement}
            aria-invalid={'statement' in problems}
            onChange={(event) => onChange({ statement: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label={words.owner} hint={words.ownerHint} problem={say('owner')}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={120}
              value={entry.owner}
              aria-invalid={'owner' in problems}
              onChange={(event) => onChange({ owner: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.audience}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={160}
              placeholder={words.audienceHint}
              value={entry.audience}
              onChange={(event) => onChange({ audience: event.target.value })}
            />
          )}
        </Field>
      </div>
      <DayFields entry={entry} problems={problems} onChange={onChange} />
      <CheckChoices
        label={words.regions}
        hint={words.regionsHint}
        options={regions}
        chosen={entry.regions}
        onChange={(chosen) => onChange({ regions: chosen })}
      />
    </>
  );
}

function DayFields({ entry, problems, onChange }: NarrativeFieldsProps) {
  const words = useReferenceWords().narratives;
  const say = useProblemWords(problems);
  return (
    <div className={styles.pair}>
      <Field label={words.validFrom} problem={say('fromOn')}>
        {(id) => (
          <TextInput
            id={id}
            type="date"
            value={entry.fromOn}
            aria-invalid={'fromOn' in problems}
            onChange={(event) => onChange({ fromOn: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.validUntil} problem={say('untilOn')}>
        {(id) => (
          <TextInput
            id={id}
            type="date"
            value={entry.untilOn}
            aria-invalid={'untilOn' in problems}
            onChange={(event) => onChange({ untilOn: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function useProblemWords(problems: NarrativeFieldsProps['problems']) {
  const words = useReferenceWords();
  return (field: NarrativeField): string | null => {
    const problem = problems[field];
    if (problem === undefined) return null;
    if (field === 'title') return words.narratives.titleShort;
    if (field === 'statement') return words.narratives.statementShort;
    const said: Record<NarrativeProblem, string> = {
      short: words.short(2),
      date: words.dateWrong,
      past: words.datePast,
      order: words.narratives.orderWrong,
    };
    return said[problem];
  };
}

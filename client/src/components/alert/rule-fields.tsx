import type { ComponentProps } from 'react';
import { useDestinations } from '../../lib/alert-queries.js';
import { useAlertWords } from '../../lib/alert-words.js';
import { useFormat } from '../../lib/format.js';
import type { RuleProblem } from '../../text/id/alerts.js';
import { Choice } from '../choice.js';
import { Field, TextInput } from '../field.js';
import { CheckChoices } from '../page/check-choices.js';
import form from '../page/form.module.css';
import { Switch } from '../switch.js';
import type { RuleDraft } from './rule-draft.js';
import styles from './alert.module.css';

interface RuleFieldsProps {
  draft: RuleDraft;
  problems: readonly RuleProblem[];
  onChange: (part: Partial<RuleDraft>) => void;
}

function NumberInput(props: ComponentProps<'input'>) {
  return <TextInput inputMode="decimal" autoComplete="off" className={styles.number} {...props} />;
}

/** One sentence with two gaps: how many, within how long. */
export function ThresholdFields({ draft, problems, onChange }: RuleFieldsProps) {
  const words = useAlertWords().rule;
  const isCount = draft.kind === 'count';
  const [before, between, after] = isCount ? words.count : words.spike;
  return (
    <>
      <Choice
        label={words.kind}
        value={draft.kind}
        options={words.kindNames}
        onChange={(kind) => onChange({ kind })}
      />
      <p className={styles.sentence}>
        <span>{before}</span>
        {isCount ? (
          <NumberInput
            aria-label={words.countLabel}
            aria-invalid={problems.includes('atLeast')}
            value={draft.atLeast}
            onChange={({ target }) => onChange({ atLeast: target.value })}
          />
        ) : (
          <NumberInput
            aria-label={words.ratioLabel}
            aria-invalid={problems.includes('ratio')}
            value={draft.ratio}
            onChange={({ target }) => onChange({ ratio: target.value })}
          />
        )}
        <span>{between}</span>
        <NumberInput
          aria-label={words.windowLabel}
          aria-invalid={problems.includes(isCount ? 'countWindow' : 'spikeWindow')}
          value={draft.window}
          onChange={({ target }) => onChange({ window: target.value })}
        />
        <span>{after}</span>
      </p>
      <Field label={words.repeat} hint={words.repeatHint}>
        {(id) => (
          <NumberInput
            id={id}
            aria-invalid={problems.includes('repeat')}
            value={draft.repeat}
            onChange={({ target }) => onChange({ repeat: target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface PickProps {
  label: string;
  hint: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function DestinationPick(props: PickProps) {
  const words = useAlertWords();
  const destinations = useDestinations().data ?? [];
  if (destinations.length === 0) return <p className={form.note}>{words.rule.noDestinations}</p>;
  return (
    <CheckChoices
      {...props}
      options={destinations.map(({ id, name, kind }) => ({
        value: id,
        label: `${name} (${words.kinds[kind]})`,
      }))}
    />
  );
}

export function TargetFields({ draft, onChange }: RuleFieldsProps) {
  const words = useAlertWords().rule;
  return (
    <DestinationPick
      label={words.destinations}
      hint={words.destinationsHint}
      chosen={draft.destinationIds}
      onChange={(destinationIds) => onChange({ destinationIds })}
    />
  );
}

export function QuietFields({ draft, problems, onChange }: RuleFieldsProps) {
  const words = useAlertWords().rule;
  const { zone } = useFormat();
  const isWrong = problems.includes('quiet');
  return (
    <>
      <Switch label={words.quiet} isOn={draft.isQuiet} onChange={(isQuiet) => onChange({ isQuiet })} />
      {draft.isQuiet && (
        <>
          <p className={form.note}>{words.quietHint}</p>
          <div className={form.pair}>
            <Field label={words.from} hint={zone}>
              {(id) => (
                <TextInput
                  id={id}
                  type="time"
                  aria-invalid={isWrong}
                  value={draft.quietFrom}
                  onChange={({ target }) => onChange({ quietFrom: target.value })}
                />
              )}
            </Field>
            <Field label={words.to} hint={zone}>
              {(id) => (
                <TextInput
                  id={id}
                  type="time"
                  aria-invalid={isWrong}
                  value={draft.quietTo}
                  onChange={({ target }) => onChange({ quietTo: target.value })}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </>
  );
}

export function EscalationFields({ draft, problems, onChange }: RuleFieldsProps) {
  const words = useAlertWords().rule;
  return (
    <>
      <Switch
        label={words.escalate}
        isOn={draft.isEscalating}
        onChange={(isEscalating) => onChange({ isEscalating })}
      />
      {draft.isEscalating && (
        <>
          <Field label={words.escalateAfter} hint={words.escalateHint}>
            {(id) => (
              <NumberInput
                id={id}
                aria-invalid={problems.includes('escalateAfter')}
                value={draft.escalateAfter}
                onChange={({ target }) => onChange({ escalateAfter: target.value })}
              />
            )}
          </Field>
          <DestinationPick
            label={words.escalateTo}
            hint={words.escalateToHint}
            chosen={draft.escalateTo}
            onChange={(escalateTo) => onChange({ escalateTo })}
          />
        </>
      )}
    </>
  );
}

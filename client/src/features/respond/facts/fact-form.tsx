import type { Fact } from '@tanggap/shared/fact';
import { useState, type SubmitEvent } from 'react';
import { ConflictBanner } from '../../../components/conflict-banner.js';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import { Field, TextArea, TextInput } from '../../../components/field.js';
import { IconExternalLink, IconFileCheck } from '../../../components/icons.js';
import { CheckChoices } from '../../../components/page/check-choices.js';
import { Refusal } from '../../../components/refusal.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { usePrograms } from '../../../lib/queries.js';
import { theirsOf } from '../../../lib/record-conflict.js';
import {
  draftOf,
  emptyEntry,
  entryOf,
  problemsOf,
  renewalOf,
  type FactEntry,
  type FactFormMode,
} from './fact-draft.js';
import { useFactWrites } from './fact-writes.js';
import { FigureFields } from './figure-fields.js';
import { FigureText } from './figure-text.js';
import { useProblemWords } from './use-problem-words.js';
import styles from '../../../components/page/form.module.css';

export interface FactFormProps {
  mode: FactFormMode;
  /** The desk's own agency, proposed for a new fact. */
  agency: string;
  onClose: () => void;
  onSaved: (fact: Fact) => void;
}

function useOpening(mode: FactFormMode, agency: string): FactEntry {
  const { zone } = useFormat();
  const now = useNow(60_000);
  const [entry] = useState(() => {
    if (mode.kind === 'add') return emptyEntry(agency, now, zone);
    return mode.kind === 'renew' ? renewalOf(mode.fact, now, zone) : entryOf(mode.fact, zone);
  });
  return entry;
}

/** One official statement with its figure, source and last day. */
export function FactForm({ mode, agency, onClose, onSaved }: FactFormProps) {
  const words = useReferenceWords();
  const { zone } = useFormat();
  const now = useNow(60_000);
  const { save, isBusy, failure } = useFactWrites();
  const [entry, setEntry] = useState(useOpening(mode, agency));
  const [wasTried, setTried] = useState(false);
  const problems = wasTried ? problemsOf(entry, now, zone) : {};
  const say = useProblemWords(problems);
  const change = (part: Partial<FactEntry>) => setEntry((before) => ({ ...before, ...part }));
  const theirs = theirsOf(failure) as Fact | null;
  const saveOn = async (version: number) => {
    setTried(true);
    if (Object.keys(problemsOf(entry, now, zone)).length > 0) return;
    const saved = await save(mode, draftOf(entry, zone), version);
    if (saved) onSaved(saved.value);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void saveOn(mode.kind === 'add' ? 0 : mode.fact.version);
  };
  const title = {
    add: words.facts.addTitle,
    edit: words.facts.editTitle(mode.kind === 'add' ? '' : mode.fact.id),
    renew: words.facts.renewTitle(mode.kind === 'add' ? '' : mode.fact.id),
  }[mode.kind];

  return (
    <Dialog title={title} icon={IconFileCheck} onClose={onClose}>
      <form className={styles.content} onSubmit={submit} noValidate>
        {mode.kind === 'renew' && <RenewNote url={mode.fact.source.url} />}
        <Field label={words.facts.statement} hint={words.facts.statementHint} problem={say('statement')}>
          {(id) => (
            <TextArea
              id={id}
              rows={3}
              maxLength={600}
              value={entry.statement}
              aria-invalid={'statement' in problems}
              onChange={(event) => change({ statement: event.target.value })}
            />
          )}
        </Field>
        <FigureFields entry={entry} problems={problems} onChange={change} />
        <SourceFields entry={entry} problems={problems} onChange={change} />
        <ProgramField entry={entry} onChange={change} />
        {theirs === null ? (
          <Refusal failure={failure} />
        ) : (
          <ConflictBanner isBusy={isBusy} onTheirs={onClose} onMine={() => void saveOn(theirs.version)}>
            <blockquote className={styles.note}>
              {theirs.statement} <FigureText figure={theirs.figure} />
            </blockquote>
          </ConflictBanner>
        )}
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {mode.kind === 'renew' ? words.facts.renew : words.save}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function RenewNote({ url }: { url: string }) {
  const words = useReferenceWords().facts;
  return (
    <div>
      <p className={styles.note}>{words.renewNote}</p>
      <a className={styles.link} href={url} target="_blank" rel="noreferrer noopener">
        <IconExternalLink /> {words.openSource}
      </a>
    </div>
  );
}

interface PartProps {
  entry: FactEntry;
  problems: ReturnType<typeof problemsOf>;
  onChange: (part: Partial<FactEntry>) => void;
}

function SourceFields({ entry, problems, onChange }: PartProps) {
  const words = useReferenceWords().facts;
  const say = useProblemWords(problems);
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.agency} problem={say('agency')}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={120}
              value={entry.agency}
              aria-invalid={'agency' in problems}
              onChange={(event) => onChange({ agency: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.validUntil} hint={words.validUntilHint} problem={say('validOn')}>
          {(id) => (
            <TextInput
              id={id}
              type="date"
              value={entry.validOn}
              aria-invalid={'validOn' in problems}
              onChange={(event) => onChange({ validOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={words.sourceTitle} problem={say('sourceTitle')}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={200}
            value={entry.sourceTitle}
            aria-invalid={'sourceTitle' in problems}
            onChange={(event) => onChange({ sourceTitle: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.sourceUrl} hint={words.sourceUrlHint} problem={say('sourceUrl')}>
        {(id) => (
          <TextInput
            id={id}
            type="url"
            inputMode="url"
            value={entry.sourceUrl}
            aria-invalid={'sourceUrl' in problems}
            onChange={(event) => onChange({ sourceUrl: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function ProgramField({ entry, onChange }: Omit<PartProps, 'problems'>) {
  const words = useReferenceWords();
  const programs = usePrograms().data ?? [];
  return (
    <CheckChoices
      label={words.programs}
      hint={words.facts.programsHint}
      options={programs.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={entry.programs}
      onChange={(chosen) => onChange({ programs: chosen })}
    />
  );
}

import type { Source, SourceDraft } from '@tanggap/shared/source';
import { standings } from '@tanggap/shared/vocabulary';
import { useState, type SubmitEvent } from 'react';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import { Field, SelectInput, TextInput } from '../../components/field.js';
import { Switch } from '../../components/switch.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import {
  cleanSource,
  draftOfSource,
  emptySource,
  hasHashtag,
  mayFetchArticles,
  needsAddress,
  pollChoices,
  problemOfSource,
  type AddableKind,
} from './source-draft.js';
import { useSourceWrites } from './source-writes.js';
import styles from './source-form.module.css';

export interface SourceFormProps {
  /** Null to add one. */
  source: Source | null;
  onClose: () => void;
  onSaved: (source: Source) => void;
}

/** What a kind needs and no more. The kind of a known source stays. */
export function SourceForm({ source, onClose, onSaved }: SourceFormProps) {
  const t = useText();
  const words = t.sources.form;
  const writes = useSourceWrites();
  const [draft, setDraft] = useState(source === null ? emptySource : draftOfSource(source));
  const [wasTried, setTried] = useState(false);
  const change = (part: Partial<SourceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problem = wasTried ? problemOfSource(draft) : null;

  const submit = async () => {
    setTried(true);
    if (problemOfSource(draft) !== null) return;
    const clean = cleanSource(draft);
    const saved = await (source === null ? writes.add(clean) : writes.edit(source.id, clean, clean.name));
    if (saved) onSaved(saved.value);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Dialog title={source === null ? words.addTitle : words.editTitle(source.name)} onClose={onClose}>
      <form className={styles.content} onSubmit={onSubmit} noValidate>
        {source === null && <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />}
        <Field label={words.name} problem={problem === 'nameShort' ? words.nameShort : null}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={120}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <AddressFields draft={draft} onChange={change} isWrong={problem === 'urlWrong'} />
        <ReadingFields draft={draft} onChange={change} />
        {writes.failure && (
          <p role="alert" className={styles.failure}>
            {t.errors[writes.failure.code].title} {t.errors[writes.failure.code].help}
          </p>
        )}
        <DialogFooter onClose={onClose} disabled={writes.isBusy}>
          {source === null ? words.submitAdd : words.submitEdit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function KindChoice({
  kind,
  onChange,
}: {
  kind: SourceDraft['kind'];
  onChange: (kind: AddableKind) => void;
}) {
  const words = useText().sources.form;
  const chosen = kind as AddableKind;
  return (
    <div>
      <Choice label={words.kind} value={chosen} options={words.kinds} onChange={onChange} />
      <p className={styles.hint}>{words.kindHints[chosen]}</p>
    </div>
  );
}

interface FieldsProps {
  draft: SourceDraft;
  onChange: (part: Partial<SourceDraft>) => void;
}

function AddressFields({ draft, onChange, isWrong }: FieldsProps & { isWrong: boolean }) {
  const words = useText().sources.form;
  return (
    <>
      {needsAddress(draft.kind) && (
        <Field label={words.url} hint={words.urlHint} problem={isWrong ? words.urlWrong : null}>
          {(id) => (
            <TextInput
              id={id}
              type="url"
              value={draft.url ?? ''}
              onChange={(event) => onChange({ url: event.target.value })}
            />
          )}
        </Field>
      )}
      {hasHashtag(draft.kind) && (
        <Field label={words.hashtag} hint={words.hashtagHint}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={60}
              value={draft.hashtag ?? ''}
              onChange={(event) => onChange({ hashtag: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function ReadingFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  const words = t.sources.form;
  const format = useFormat();
  const every = [...new Set([...pollChoices, draft.pollEveryMs])].toSorted((a, b) => a - b);
  const span = (ms: number) =>
    ms < 60_000 ? words.seconds(format.number(ms / 1_000)) : words.minutes(format.number(ms / 60_000));
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.standing} hint={words.standingHint}>
          {(id) => (
            <SelectInput
              id={id}
              value={draft.standing}
              onChange={(event) =>
                onChange({ standing: standings.find((name) => name === event.target.value) ?? 'public' })
              }
            >
              {standings.map((standing) => (
                <option key={standing} value={standing}>
                  {t.vocabulary.standings[standing]}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        {needsAddress(draft.kind) && (
          <Field label={words.every}>
            {(id) => (
              <SelectInput
                id={id}
                value={draft.pollEveryMs}
                onChange={(event) => onChange({ pollEveryMs: Number(event.target.value) })}
              >
                {every.map((ms) => (
                  <option key={ms} value={ms}>
                    {span(ms)}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
        )}
      </div>
      {mayFetchArticles(draft.kind) && (
        <Switch
          label={words.fetchArticles}
          isOn={draft.fetchArticles}
          onChange={(fetchArticles) => onChange({ fetchArticles })}
        />
      )}
      <Switch label={words.enabled} isOn={draft.enabled} onChange={(enabled) => onChange({ enabled })} />
    </>
  );
}

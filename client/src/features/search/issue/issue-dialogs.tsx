import type { FoundStory } from '@tanggap/shared/api-search';
import { shortestReason } from '@tanggap/shared/case-rules';
import type { IssueSummary } from '@tanggap/shared/issue';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import { Field, SelectInput, TextArea, TextInput } from '../../../components/field.js';
import { CheckChoices } from '../../../components/page/check-choices.js';
import form from '../../../components/page/form.module.css';
import { Refusal } from '../../../components/refusal.js';
import type { ApiFailure } from '../../../lib/http.js';
import { useIssueWords } from '../../../lib/issue-words.js';
import { useOpenIssues } from '../../../lib/search-queries.js';
import { useIssueWrites } from './use-issue-writes.js';

const shortestTitle = 3;

interface DialogProps {
  issue: IssueSummary;
  onClose: () => void;
}

interface ReasonedProps {
  title: string;
  hint: string;
  isBusy: boolean;
  failure: ApiFailure | null;
  /** What is still missing besides the reason; null where nothing is. */
  problem: string | null;
  onSend: (reason: string) => Promise<boolean>;
  onClose: () => void;
  children?: ReactNode;
}

/** A change of an issue always says why. */
function Reasoned({ title, hint, isBusy, failure, problem, onSend, onClose, children }: ReasonedProps) {
  const words = useIssueWords();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isShort = reason.trim().length < shortestReason;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort && problem === null && (await onSend(reason.trim()))) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={form.content} onSubmit={(event) => void submit(event)} noValidate>
        <p className={form.note}>{hint}</p>
        {children}
        {wasTried && problem !== null && <p role="alert">{problem}</p>}
        <Field label={words.reason} problem={wasTried && isShort ? words.reasonShort(shortestReason) : null}>
          {(id) => (
            <TextArea
              id={id}
              rows={2}
              maxLength={2_000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.save}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function TitleField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useIssueWords();
  return (
    <Field label={words.name}>
      {(id) => (
        <TextInput id={id} maxLength={120} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}

export function EditDialog({ issue, onClose }: DialogProps) {
  const words = useIssueWords();
  const { edit, draft, isBusy, failure } = useIssueWrites(issue);
  const [next, setNext] = useState(draft);
  const isShort = next.title.trim().length < shortestTitle;
  return (
    <Reasoned
      title={words.editTitle}
      hint={words.suggestionsHint}
      problem={isShort ? words.nameShort : null}
      onSend={(reason) => edit(next, reason)}
      {...{ isBusy, failure, onClose }}
    >
      <TitleField value={next.title} onChange={(title) => setNext({ ...next, title })} />
      <Field label={words.note}>
        {(id) => (
          <TextArea
            id={id}
            rows={3}
            maxLength={2_000}
            value={next.note}
            onChange={({ target }) => setNext({ ...next, note: target.value })}
          />
        )}
      </Field>
      <Field label={words.query} hint={words.queryHint}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={4_000}
            value={next.query}
            onChange={({ target }) => setNext({ ...next, query: target.value })}
          />
        )}
      </Field>
    </Reasoned>
  );
}

export function MergeDialog({ issue, onClose }: DialogProps) {
  const words = useIssueWords();
  const { merge, isBusy, failure } = useIssueWrites(issue);
  const others = useOpenIssues().data?.filter(({ id }) => id !== issue.id);
  const [chosen, setChosen] = useState('');
  return (
    <Reasoned
      title={words.mergeTitle}
      hint={words.mergeHint}
      problem={chosen === '' ? words.mergeNone : null}
      onSend={(reason) => merge([chosen], reason)}
      {...{ isBusy, failure, onClose }}
    >
      {others?.length === 0 && <p role="status">{words.mergeNoOther}</p>}
      <Field label={words.mergeChoose}>
        {(id) => (
          <SelectInput id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">–</option>
            {others?.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title} ({words.stories(String(each.storyCount))})
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
    </Reasoned>
  );
}

export function SplitDialog({ issue, stories, onClose }: DialogProps & { stories: readonly FoundStory[] }) {
  const words = useIssueWords();
  const { split, isBusy, failure } = useIssueWrites(issue);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const missing = chosen.length === 0 ? words.splitNone : null;
  return (
    <Reasoned
      title={words.splitTitle}
      hint={words.splitHint}
      problem={title.trim().length < shortestTitle ? words.nameShort : missing}
      onSend={(reason) => split(title.trim(), [...chosen], reason)}
      {...{ isBusy, failure, onClose }}
    >
      <TitleField value={title} onChange={setTitle} />
      <CheckChoices
        label={words.splitStories}
        options={stories.map(({ id, title: name }) => ({ value: id, label: `${id} ${name}` }))}
        chosen={chosen}
        onChange={setChosen}
      />
    </Reasoned>
  );
}

/** Closes an issue, or follows it again. */
export function StatusDialog({ issue, onClose }: DialogProps) {
  const words = useIssueWords();
  const { setStatus, isBusy, failure } = useIssueWrites(issue);
  const isOpen = issue.status === 'open';
  return (
    <Reasoned
      title={isOpen ? words.closeTitle : words.reopenTitle}
      hint={isOpen ? words.closeHint : words.reopenHint}
      problem={null}
      onSend={(reason) => setStatus(isOpen ? 'closed' : 'open', reason)}
      {...{ isBusy, failure, onClose }}
    />
  );
}

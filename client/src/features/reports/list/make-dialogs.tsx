import type { ReportBody } from '@tanggap/shared/report';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Choice } from '../../../components/choice.js';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import { Field, SelectInput, TextInput } from '../../../components/field.js';
import form from '../../../components/page/form.module.css';
import { Refusal } from '../../../components/refusal.js';
import { useWrite } from '../../../components/use-write.js';
import { useFormat } from '../../../lib/format.js';
import type { ApiFailure } from '../../../lib/http.js';
import { useNow } from '../../../lib/now.js';
import { reports } from '../../../lib/report-api.js';
import { reportKeys } from '../../../lib/report-queries.js';
import { useOpenIssues } from '../../../lib/search-queries.js';
import { useReportWords } from '../words.js';
import { crisisBody, crisisProblem, type CrisisDraft } from './crisis-draft.js';

interface MakeProps {
  onClose: () => void;
  onMade: (id: string) => void;
}

function useMake({ onMade }: Pick<MakeProps, 'onMade'>) {
  const words = useReportWords().make;
  const { write, isBusy, failure } = useWrite();
  const make = async (body: ReportBody) => {
    const answer = await write(() => reports.make(body), {
      done: words.made,
      refresh: [reportKeys.reports],
    });
    if (answer) onMade(answer.value.id);
  };
  return { make, isBusy, failure };
}

interface MakeFormProps {
  title: string;
  isBusy: boolean;
  failure: ApiFailure | null;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

function MakeForm({ title, isBusy, failure, onClose, onSubmit, children }: MakeFormProps) {
  const words = useReportWords().make;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={form.content} onSubmit={submit} noValidate>
        {children}
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

/** One day of the desk. */
export function DailyDialog({ onClose, onMade }: MakeProps) {
  const words = useReportWords().make;
  const today = useFormat().dayKey(useNow(60_000));
  const [day, setDay] = useState(today);
  const { make, isBusy, failure } = useMake({ onMade });
  const isWrong = day === '' || day > today;
  return (
    <MakeForm
      title={words.dailyTitle}
      {...{ isBusy, failure, onClose }}
      onSubmit={() => !isWrong && void make({ kind: 'daily', day })}
    >
      <p className={form.note}>{words.dailyText}</p>
      <Field label={words.day} problem={isWrong ? words.dayWrong : null}>
        {(id) => (
          <TextInput
            id={id}
            type="date"
            max={today}
            value={day}
            aria-invalid={isWrong}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </Field>
    </MakeForm>
  );
}

/** An issue or a story, from its first mention up to now unless a range is given. */
export function CrisisDialog({ about, onClose, onMade }: MakeProps & { about: string | null }) {
  const words = useReportWords().make;
  const { zone } = useFormat();
  const now = useNow(60_000);
  const [draft, setDraft] = useState<CrisisDraft>({
    noun: about?.startsWith('C-') ? 'story' : 'issue',
    id: about ?? '',
    from: '',
    to: '',
  });
  const [wasTried, setTried] = useState(false);
  const { make, isBusy, failure } = useMake({ onMade });
  const problem = crisisProblem(draft);
  const change = (part: Partial<CrisisDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = () => {
    setTried(true);
    if (problem === null) void make(crisisBody(draft, zone, now));
  };
  return (
    <MakeForm title={words.crisisTitle} {...{ isBusy, failure, onClose }} onSubmit={submit}>
      <Choice
        label={words.about}
        value={draft.noun}
        options={words.abouts}
        onChange={(noun) => change({ noun, id: '' })}
      />
      <AboutField
        draft={draft}
        problem={wasTried && problem === 'about' ? words.aboutWrong : null}
        onChange={(id) => change({ id })}
      />
      <div className={form.pair}>
        <Field label={words.from} hint={words.fromHint}>
          {(id) => (
            <TextInput
              id={id}
              type="date"
              value={draft.from}
              onChange={({ target }) => change({ from: target.value })}
            />
          )}
        </Field>
        <Field
          label={words.to}
          hint={words.toHint}
          problem={wasTried && problem === 'range' ? words.rangeWrong : null}
        >
          {(id) => (
            <TextInput
              id={id}
              type="date"
              value={draft.to}
              onChange={({ target }) => change({ to: target.value })}
            />
          )}
        </Field>
      </div>
    </MakeForm>
  );
}

interface AboutFieldProps {
  draft: CrisisDraft;
  problem: string | null;
  onChange: (id: string) => void;
}

function AboutField({ draft, problem, onChange }: AboutFieldProps) {
  const words = useReportWords().make;
  const issues = useOpenIssues(draft.noun === 'issue').data ?? [];
  if (draft.noun === 'story')
    return (
      <Field label={words.story} hint={words.storyHint} problem={problem}>
        {(id) => (
          <TextInput
            id={id}
            value={draft.id}
            maxLength={20}
            aria-invalid={problem !== null}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
    );
  const isUnlisted = draft.id !== '' && !issues.some(({ id }) => id === draft.id);
  return (
    <Field label={words.issue} problem={problem}>
      {(id) => (
        <SelectInput id={id} value={draft.id} onChange={({ target }) => onChange(target.value)}>
          <option value="">{words.chooseIssue}</option>
          {isUnlisted && <option value={draft.id}>{draft.id}</option>}
          {issues.map((issue) => (
            <option key={issue.id} value={issue.id}>
              {issue.id} · {issue.title}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

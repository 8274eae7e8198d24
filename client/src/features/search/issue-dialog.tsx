import { useState, type SubmitEvent } from 'react';
import type { FoundStory } from '@tanggap/shared/api-search';
import { shortestReason } from '@tanggap/shared/case-rules';
import type { Issue, IssueSummary } from '@tanggap/shared/issue';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import { Field, SelectInput, TextArea, TextInput } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { Refusal } from '../../components/refusal.js';
import { useToast } from '../../components/toast/toast.js';
import { useWrite } from '../../components/use-write.js';
import { issueShelf } from '../../lib/search-api.js';
import { searchKeys, useOpenIssues } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';

const shortestTitle = 3;

export interface IssueDialogProps {
  stories: readonly FoundStory[];
  onClose: () => void;
  onDone: () => void;
}

/** Puts the chosen stories into an issue that is there, or into a new one. */
export function IssueDialog({ stories, onClose, onDone }: IssueDialogProps) {
  const words = useSearchWords().issue;
  const known = useOpenIssues().data;
  const issues = known ?? [];
  const { send, isBusy, failure } = useIssueWrite(stories, onDone);
  const [asked, setMode] = useState<'existing' | 'fresh' | null>(null);
  const mode = asked ?? (known?.length === 0 ? 'fresh' : 'existing');
  const [issueId, setIssueId] = useState('');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const issue = issues.find(({ id }) => id === issueId) ?? null;
  const isPlaceMissing = mode === 'existing' ? issue === null : title.trim().length < shortestTitle;
  const isShort = reason.trim().length < shortestReason;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isPlaceMissing && !isShort)
      void send(mode === 'existing' ? issue : null, title.trim(), reason.trim());
  };
  return (
    <Dialog title={words.title(stories.length)} onClose={onClose}>
      <form className={form.content} onSubmit={submit} noValidate>
        <p className={form.note}>{words.note}</p>
        <Choice
          label={words.which}
          value={mode}
          options={{ existing: words.existing, fresh: words.fresh }}
          onChange={setMode}
        />
        {mode === 'existing' ? (
          <Field label={words.choose} problem={wasTried && isPlaceMissing ? words.none : null}>
            {(id) => (
              <SelectInput id={id} value={issueId} onChange={({ target }) => setIssueId(target.value)}>
                <option value="">–</option>
                {issues.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title} ({words.stories(each.storyCount)})
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
        ) : (
          <Field label={words.name} problem={wasTried && isPlaceMissing ? words.nameShort : null}>
            {(id) => (
              <TextInput
                id={id}
                maxLength={120}
                value={title}
                onChange={({ target }) => setTitle(target.value)}
              />
            )}
          </Field>
        )}
        <Field
          label={words.reason}
          hint={words.reasonHint}
          problem={wasTried && isShort ? words.reasonShort : null}
        >
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
          {words.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

/** Moves the stories and offers to take it back. */
function useIssueWrite(stories: readonly FoundStory[], onDone: () => void) {
  const words = useSearchWords().issue;
  const toast = useToast();
  const { write, isBusy, failure } = useWrite();
  const storyIds = stories.map(({ id }) => id);
  const refresh = [searchKeys.issues, searchKeys.search];
  /** A new issue cannot be unmade: it is emptied and closed. */
  const takeBack = async ({ id, version, title, note, programs, query }: Issue, isNew: boolean) => {
    if (!isNew) return issueShelf.undo(id, version);
    const reason = words.undone;
    const emptied = await issueShelf.move(id, { version, add: [], remove: storyIds, reason });
    const latest = emptied.issues[0]?.version ?? version + 1;
    const draft = { title, note, programs, query };
    return issueShelf.edit(id, { version: latest, draft, status: 'closed', reason });
  };
  const send = async (issue: IssueSummary | null, title: string, reason: string) => {
    const programs = [...new Set(stories.flatMap((story) => story.programs))].slice(0, 20);
    const answer = await write(
      () =>
        issue
          ? issueShelf.move(issue.id, { version: issue.version, add: storyIds, remove: [], reason })
          : issueShelf.add({ draft: { title, note: '', programs, query: '' }, storyIds, reason }),
      { refresh },
    );
    if (answer === null) return;
    onDone();
    const [touched] = answer.value.issues;
    if (!touched) return;
    toast({
      text: words.done(storyIds.length, touched.title),
      undo: () => void write(() => takeBack(touched, issue === null), { done: words.undone, refresh }),
    });
  };
  return { send, isBusy, failure };
}

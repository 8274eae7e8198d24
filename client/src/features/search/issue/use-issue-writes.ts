import type { Issue, IssueDraft } from '@tanggap/shared/issue';
import { useToast } from '../../../components/toast/toast.js';
import { useWrite } from '../../../components/use-write.js';
import { issueActs } from '../../../lib/issue-api.js';
import { useIssueWords } from '../../../lib/issue-words.js';
import { issueShelf } from '../../../lib/search-api.js';
import { searchKeys } from '../../../lib/search-queries.js';

const refresh = [searchKeys.issues, searchKeys.search];

/** Every change of one issue; each but the undoing can be taken back. */
export function useIssueWrites(issue: Issue) {
  const words = useIssueWords();
  const toast = useToast();
  const { write, isBusy, failure } = useWrite();
  const { id, version } = issue;
  const draft: IssueDraft = {
    title: issue.title,
    note: issue.note,
    programs: issue.programs,
    query: issue.query,
  };
  const undoFrom = (latest: number) =>
    write(() => issueShelf.undo(id, latest), { done: words.undone, refresh });
  const change = async (action: () => Promise<{ issues: Issue[] }>, done: string): Promise<boolean> => {
    const answer = await write(action, { refresh });
    if (answer === null) return false;
    const latest = answer.value.issues.find((each) => each.id === id)?.version ?? version + 1;
    toast({ text: done, undo: () => void undoFrom(latest) });
    return true;
  };
  return {
    isBusy,
    failure,
    draft,
    undo: () => undoFrom(version),
    edit: (next: IssueDraft, reason: string) =>
      change(() => issueShelf.edit(id, { version, draft: next, status: issue.status, reason }), words.saved),
    setStatus: (status: Issue['status'], reason: string) =>
      change(() => issueShelf.edit(id, { version, draft, status, reason }), words.saved),
    merge: (issueIds: string[], reason: string) =>
      change(() => issueActs.merge(id, { version, issueIds, reason }), words.merged),
    split: (title: string, storyIds: string[], reason: string) =>
      change(
        () =>
          issueActs.split(id, {
            version,
            storyIds,
            draft: { ...draft, title, note: '', query: '' },
            reason,
          }),
        words.splitDone(title),
      ),
    take: (storyId: string, title: string) =>
      change(
        () => issueShelf.move(id, { version, add: [storyId], remove: [], reason: words.takenReason }),
        words.taken(title),
      ),
  };
}

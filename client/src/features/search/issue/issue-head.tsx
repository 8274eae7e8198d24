import type { FoundStory } from '@tanggap/shared/api-search';
import type { IssueDetail } from '@tanggap/shared/issue';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { PageHead } from '../../../components/page/page-head.js';
import { useFormat } from '../../../lib/format.js';
import { useIssueWords } from '../../../lib/issue-words.js';
import { useNow } from '../../../lib/now.js';
import { useCan } from '../../../lib/session.js';
import { EditDialog, MergeDialog, SplitDialog, StatusDialog } from './issue-dialogs.js';
import { useIssueWrites } from './use-issue-writes.js';
import styles from './issue-page.module.css';

type Asked = 'edit' | 'merge' | 'split' | 'status' | null;

/** What the issue is, how large it has become, and what can be done with it as a whole. */
export function IssueHead({ detail, stories }: { detail: IssueDetail; stories: readonly FoundStory[] }) {
  const words = useIssueWords();
  const format = useFormat();
  const now = useNow(60_000);
  const mayWrite = useCan('issues:write');
  const mayReport = useCan('reports:write');
  const { undo, isBusy } = useIssueWrites(detail.issue);
  const [asked, setAsked] = useState<Asked>(null);
  const { issue, changes } = detail;
  const close = () => setAsked(null);
  const isOpen = issue.status === 'open';
  const facts = [
    issue.id,
    words.stories(format.number(issue.storyCount)),
    words.mentions(format.number(issue.mentionCount)),
    words.since(format.date(issue.createdAt, now)),
    ...(isOpen ? [] : [words.closed]),
  ];
  return (
    <>
      <PageHead title={issue.title} intro={facts.join(' · ')}>
        <Link to={`/issues?issue=${issue.id}`}>{words.inSearch}</Link>
        {mayReport && issue.mergedInto === null && (
          <Link to={`/reports?about=${issue.id}`}>{words.crisisReport}</Link>
        )}
        {mayWrite && issue.mergedInto === null && (
          <>
            {changes.some(({ canUndo }) => canUndo) && (
              <Button disabled={isBusy} onClick={() => void undo()}>
                {words.undo}
              </Button>
            )}
            <Button onClick={() => setAsked('edit')}>{words.edit}</Button>
            {isOpen && <Button onClick={() => setAsked('merge')}>{words.merge}</Button>}
            {isOpen && stories.length > 1 && <Button onClick={() => setAsked('split')}>{words.split}</Button>}
            <Button onClick={() => setAsked('status')}>{isOpen ? words.close : words.reopen}</Button>
          </>
        )}
      </PageHead>
      {issue.mergedInto !== null && (
        <p className={styles.merged} role="status">
          {words.mergedInto(issue.mergedInto)}{' '}
          <Link to={`/issues/${issue.mergedInto}`}>{words.openMerged}</Link>
        </p>
      )}
      {asked === 'edit' && <EditDialog issue={issue} onClose={close} />}
      {asked === 'merge' && <MergeDialog issue={issue} onClose={close} />}
      {asked === 'split' && <SplitDialog issue={issue} stories={stories} onClose={close} />}
      {asked === 'status' && <StatusDialog issue={issue} onClose={close} />}
    </>
  );
}

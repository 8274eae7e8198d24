import { useParams } from 'react-router';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { QueryState } from '../../components/query-state.js';
import { useReport } from '../../lib/report-queries.js';
import { ConflictDialog } from './page/conflict-dialog.js';
import { NoteEditor } from './page/note-editor.js';
import { Paper } from './page/paper.js';
import { ReportHead } from './page/report-head.js';
import { useNote } from './page/use-note.js';
import { useCan } from '../../lib/session.js';
import type { Report } from '@tanggap/shared/report';
import styles from './reports.module.css';

/** `/reports/:id`: the report as the paper it becomes; a draft takes the supervisor's note. */
export function ReportPage() {
  const { id = '' } = useParams();
  const query = useReport(id);
  return (
    <QueryState query={query} skeleton={<ListBones height="120px" />}>
      {(report) => <Desk key={report.id} report={report} />}
    </QueryState>
  );
}

function Desk({ report }: { report: Report }) {
  const mayWrite = useCan('reports:write');
  const note = useNote(report);
  // Words that could not be saved any more stay in sight, so that they can be copied.
  const isOpen = mayWrite && (report.status === 'draft' || note.isDirty);
  return (
    <div className={styles.page}>
      <ReportHead report={report} isNoteDirty={note.isDirty} />
      <div className={styles.tabs}>
        <MeasureTabs current="reports" />
      </div>
      <div className={styles.scroll}>
        <Paper report={report} editor={isOpen ? <NoteEditor note={note} /> : null} />
      </div>
      {note.theirs && (
        <ConflictDialog
          mine={note.text}
          theirs={note.theirs.note}
          onMine={note.keepMine}
          onTheirs={note.takeTheirs}
        />
      )}
    </div>
  );
}

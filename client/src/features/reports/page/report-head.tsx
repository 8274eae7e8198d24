import type { Report } from '@tanggap/shared/report';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import {
  IconArrowLeft,
  IconPrinter,
  IconRefresh,
  IconRosetteDiscountCheck,
} from '../../../components/icons.js';
import form from '../../../components/page/form.module.css';
import { Refusal } from '../../../components/refusal.js';
import { useWrite } from '../../../components/use-write.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { reports } from '../../../lib/report-api.js';
import { reportKeys } from '../../../lib/report-queries.js';
import { useCan } from '../../../lib/session.js';
import { ReportFiles, StatusChip } from '../list/report-list.js';
import { useReportWords } from '../words.js';
import styles from '../reports.module.css';

interface ReportHeadProps {
  report: Report;
  /** Words of the note are not saved yet: nothing is finished over them. */
  isNoteDirty: boolean;
}

/** Where the report stands and what can be done with it. */
export function ReportHead({ report, isNoteDirty }: ReportHeadProps) {
  const words = useReportWords();
  const format = useFormat();
  const now = useNow(60_000);
  const isDraft = report.status === 'draft';
  return (
    <header className={styles.head}>
      <Link to="/reports" className={styles.back}>
        <IconArrowLeft /> {words.page.back}
      </Link>
      <h1 className={styles.title}>
        {words.kinds[report.kind]} <code>{report.id}</code>
      </h1>
      <StatusChip status={report.status} />
      <p className={styles.standing}>
        {report.finalBy !== null && report.finalAt !== null
          ? words.page.finalNote(report.finalBy.name, format.moment(report.finalAt, now))
          : words.page.draftNote}
      </p>
      <div className={styles.actions}>
        <span role="group" aria-label={words.page.files} className={styles.files}>
          <ReportFiles id={report.id} />
        </span>
        <Button icon={IconPrinter} onClick={() => window.print()}>
          {words.page.print}
        </Button>
        {isDraft && <RefreshButton report={report} />}
        {isDraft && <FinishButton report={report} isNoteDirty={isNoteDirty} />}
      </div>
    </header>
  );
}

/** Keeps what a change answered, so that the page shows it at once. */
function useKeep() {
  const client = useQueryClient();
  return (report: Report) => client.setQueryData(reportKeys.report(report.id), report);
}

function RefreshButton({ report }: { report: Report }) {
  const words = useReportWords().page;
  const mayWrite = useCan('reports:write');
  const keep = useKeep();
  const { write, isBusy } = useWrite();
  const refresh = async () => {
    const answer = await write(() => reports.refresh(report.id, report.version), {
      done: words.refreshed,
      refresh: [reportKeys.reports],
    });
    if (answer) keep(answer.value);
  };
  if (!mayWrite) return null;
  return (
    <Button icon={IconRefresh} title={words.refreshHint} disabled={isBusy} onClick={() => void refresh()}>
      {words.refresh}
    </Button>
  );
}

function FinishButton({ report, isNoteDirty }: ReportHeadProps) {
  const words = useReportWords().page;
  const mayFinish = useCan('reports:finish');
  const [isOpen, setOpen] = useState(false);
  if (!mayFinish) return null;
  return (
    <>
      <Button
        variant="primary"
        icon={IconRosetteDiscountCheck}
        disabled={isNoteDirty}
        title={isNoteDirty ? words.noteDirty : undefined}
        onClick={() => setOpen(true)}
      >
        {words.finish}
      </Button>
      {isOpen && <FinishDialog report={report} onClose={() => setOpen(false)} />}
    </>
  );
}

function FinishDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const words = useReportWords().page;
  const keep = useKeep();
  const { write, isBusy, failure } = useWrite();
  const finish = async () => {
    const answer = await write(() => reports.finish(report.id, report.version), {
      done: words.finished,
      refresh: [reportKeys.reports],
    });
    if (answer === null) return;
    keep(answer.value);
    onClose();
  };
  return (
    <Dialog title={words.finishTitle} onClose={onClose}>
      <div className={form.content}>
        <p>{words.finishText}</p>
        {report.createdBy === null && <p>{words.finishScheduled}</p>}
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy} onClick={() => void finish()}>
          {words.finishSubmit}
        </DialogFooter>
      </div>
    </Dialog>
  );
}

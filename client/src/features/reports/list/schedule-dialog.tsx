import type { ReportSchedule } from '@tanggap/shared/report';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/button.js';
import { ConflictBanner } from '../../../components/conflict-banner.js';
import { Dialog } from '../../../components/dialog.js';
import { Field, TextInput } from '../../../components/field.js';
import { CheckChoices } from '../../../components/page/check-choices.js';
import form from '../../../components/page/form.module.css';
import { ListBones } from '../../../components/page/list-bones.js';
import { QueryState } from '../../../components/query-state.js';
import { Refusal } from '../../../components/refusal.js';
import { Switch } from '../../../components/switch.js';
import { useWrite } from '../../../components/use-write.js';
import { useDestinations } from '../../../lib/alert-queries.js';
import { useFormat } from '../../../lib/format.js';
import { reports } from '../../../lib/report-api.js';
import { reportKeys, useReportSchedule } from '../../../lib/report-queries.js';
import { theirsOf } from '../../../lib/record-conflict.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { useReportWords } from '../words.js';
import styles from '../reports.module.css';

/** When the daily draft is made by itself, and who hears of it once it is final. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const words = useReportWords().schedule;
  const query = useReportSchedule();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <QueryState query={query} skeleton={<ListBones height="30px" />}>
        {(schedule) => <ScheduleForm schedule={schedule} onClose={onClose} />}
      </QueryState>
    </Dialog>
  );
}

function ScheduleForm({ schedule, onClose }: { schedule: ReportSchedule; onClose: () => void }) {
  const t = useText();
  const words = useReportWords().schedule;
  const { zone } = useFormat();
  const mayChange = useCan('reports:finish');
  const destinations = useDestinations().data ?? [];
  // What is being changed stays on the version it was begun on, whatever colleagues save meanwhile.
  const [draft, setDraft] = useState(schedule);
  const { write, isBusy, failure } = useWrite();
  const saved = theirsOf(failure) as ReportSchedule | null;
  const theirs = saved !== null && saved.version > draft.version ? saved : null;
  const change = (part: Partial<ReportSchedule>) => setDraft((before) => ({ ...before, ...part }));
  const save = async (version: number) => {
    const answer = await write(() => reports.saveSchedule({ ...draft, version }), {
      done: words.saved,
      refresh: [reportKeys.schedule],
    });
    if (answer) onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.at !== '') void save(draft.version);
  };
  return (
    <form className={form.content} onSubmit={submit} noValidate>
      <p className={form.note}>{words.text}</p>
      {!mayChange && <p className={form.note}>{words.readOnly}</p>}
      <fieldset disabled={!mayChange} className={styles.fields}>
        <Switch label={words.isOn} isOn={draft.isOn} onChange={(isOn) => change({ isOn })} />
        <Field label={words.at} hint={zone}>
          {(id) => (
            <TextInput
              id={id}
              type="time"
              required
              value={draft.at}
              onChange={({ target }) => change({ at: target.value })}
            />
          )}
        </Field>
        <Switch
          label={words.workingDays}
          isOn={draft.onWorkingDaysOnly}
          onChange={(onWorkingDaysOnly) => change({ onWorkingDaysOnly })}
        />
        {destinations.length === 0 ? (
          <p className={form.note}>{words.noDestinations}</p>
        ) : (
          <CheckChoices
            label={words.destinations}
            hint={words.destinationsHint}
            options={destinations.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.destinationIds}
            onChange={(destinationIds) => change({ destinationIds })}
          />
        )}
      </fieldset>
      {theirs && (
        <ConflictBanner
          isBusy={isBusy}
          onTheirs={() => setDraft(theirs)}
          onMine={() => void save(theirs.version)}
        />
      )}
      {saved === null && <Refusal failure={failure} />}
      <footer className={form.footer}>
        <Button onClick={onClose}>{mayChange ? t.components.cancel : t.components.close}</Button>
        {mayChange && (
          <Button type="submit" variant="primary" disabled={isBusy || draft.at === ''}>
            {words.submit}
          </Button>
        )}
      </footer>
    </form>
  );
}

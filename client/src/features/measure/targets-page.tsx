import type { Targets } from '@tanggap/shared/api-measure';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { Choice } from '../../components/choice.js';
import { ConflictBanner } from '../../components/conflict-banner.js';
import { IconArrowLeft, IconDeviceFloppy } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { QueryState } from '../../components/query-state.js';
import { Refusal } from '../../components/refusal.js';
import { useWrite } from '../../components/use-write.js';
import { measure } from '../../lib/measure-api.js';
import { measureKeys, useTargets } from '../../lib/measure-queries.js';
import { useCan } from '../../lib/session.js';
import { theirsOf } from '../../lib/record-conflict.js';
import { draftOf, problemsOf, targetsOf } from './settings/target-draft.js';
import { TargetTable } from './settings/target-table.js';
import { useMeasureWords, useRuleWords } from './words.js';
import styles from './settings/settings.module.css';

/** `/measure/targets`: how long each stage may take, and in which hours time is counted. */
export function TargetsPage() {
  const words = useRuleWords().targets;
  const query = useTargets();
  const isLocked = !useCan('measure:manage');
  return (
    <div className={styles.page}>
      <PageHead title={words.title} intro={words.intro}>
        <Link to="/measure" className={styles.back}>
          <IconArrowLeft /> {words.back}
        </Link>
      </PageHead>
      <MeasureTabs current="times" />
      <div className={styles.scroll}>
        {isLocked && <p className={styles.locked}>{words.whoEdits}</p>}
        <QueryState query={query} skeleton={<ListBones height="38px" />}>
          {(targets) => <TargetEditor targets={targets} isLocked={isLocked} />}
        </QueryState>
      </div>
    </div>
  );
}

function useTargetEditor(targets: Targets) {
  const words = useRuleWords().targets;
  // What is being changed stays on the version it was begun on, whatever colleagues save meanwhile.
  const [base, setBase] = useState(targets);
  const [draft, setDraft] = useState(() => draftOf(targets));
  const [mode, setMode] = useState(targets.mode);
  const { write, isBusy, failure } = useWrite();
  const take = (next: Targets) => {
    setBase(next);
    setDraft(draftOf(next));
    setMode(next.mode);
  };
  const mine = { ...targetsOf(draft, base), mode };
  const isChanged =
    JSON.stringify(mine) !== JSON.stringify({ ...targetsOf(draftOf(base), base), mode: base.mode });
  // Nothing typed yet: a colleague's newer targets simply show.
  if (!isChanged && targets.version > base.version) take(targets);
  const save = async (version: number) => {
    const saved = await write(() => measure.saveTargets({ ...mine, version }), {
      done: words.saved,
      refresh: [measureKeys.targets, measureKeys.figures],
    });
    if (saved) take(saved.value);
  };
  const saved = theirsOf(failure) as Targets | null;
  const said = {
    theirs: saved !== null && saved.version > base.version ? saved : null,
    failure: saved === null ? failure : null,
  };
  return { base, draft, setDraft, mode, setMode, take, save, isBusy, isChanged, ...said };
}

function TargetEditor({ targets, isLocked }: { targets: Targets; isLocked: boolean }) {
  const words = useRuleWords().targets;
  const { modes } = useMeasureWords();
  const editor = useTargetEditor(targets);
  const problems = problemsOf(editor.draft);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.length === 0) void editor.save(editor.base.version);
      }}
    >
      <fieldset disabled={isLocked} className={styles.plain}>
        <Choice label={words.mode} value={editor.mode} options={modes} onChange={editor.setMode} />
        <TargetTable
          draft={editor.draft}
          problems={problems}
          isLocked={isLocked}
          onChange={editor.setDraft}
        />
      </fieldset>
      {editor.theirs && (
        <ConflictBanner
          isBusy={editor.isBusy}
          onTheirs={() => editor.theirs && editor.take(editor.theirs)}
          onMine={() => editor.theirs && void editor.save(editor.theirs.version)}
        />
      )}
      <Refusal failure={editor.failure} />
      {!isLocked && (
        <footer className={styles.footer}>
          {problems.length > 0 && <p className={styles.problem}>{words.problems(problems.length)}</p>}
          <span className={styles.version}>{words.version(editor.base.version)}</span>
          <Button variant="quiet" disabled={!editor.isChanged} onClick={() => editor.take(targets)}>
            {words.reset}
          </Button>
          <Button
            type="submit"
            variant="primary"
            icon={IconDeviceFloppy}
            disabled={editor.isBusy || !editor.isChanged || problems.length > 0}
          >
            {words.save}
          </Button>
        </footer>
      )}
    </form>
  );
}

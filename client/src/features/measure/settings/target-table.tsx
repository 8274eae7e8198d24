import { stages, type Stage } from '@tanggap/shared/metrics';
import { urgencyBands } from '@tanggap/shared/api-measure';
import { IconButton } from '../../../components/button.js';
import { SelectInput, TextInput } from '../../../components/field.js';
import { IconX } from '../../../components/icons.js';
import { usePrograms } from '../../../lib/queries.js';
import { shortName } from '../../../lib/short-name.js';
import { useText } from '../../../lib/text.js';
import { useMeasureWords, useRuleWords } from '../words.js';
import { programsOf, type Column, type TargetDraft, type TargetProblem } from './target-draft.js';
import styles from './settings.module.css';

export interface TargetTableProps {
  draft: TargetDraft;
  problems: readonly TargetProblem[];
  isLocked: boolean;
  onChange: (draft: TargetDraft) => void;
}

/** Stages down, the general target, bands and programs across; an empty field follows the general one. */
export function TargetTable({ draft, problems, isLocked, onChange }: TargetTableProps) {
  const t = useText();
  const words = useRuleWords().targets;
  const names = useProgramNames();
  const programs = programsOf(draft);
  const columns: { column: Column; label: string }[] = [
    { column: 'general', label: words.general },
    ...urgencyBands.map((band) => ({ column: `band:${band}` as const, label: t.vocabulary.bands[band] })),
    ...programs.map((id) => ({ column: `program:${id}` as const, label: names(id) })),
  ];
  const put = (column: string, stage: Stage, text: string) =>
    onChange({ ...draft, [column]: { ...draft[column], [stage]: text } });
  const remove = (column: string) =>
    onChange(Object.fromEntries(Object.entries(draft).filter(([key]) => key !== column)));
  return (
    <>
      <div className={styles.tableScroll} role="region" aria-label={words.title} tabIndex={0}>
        <table className={styles.targets}>
          <thead>
            <tr>
              <th scope="col">{words.stage}</th>
              {columns.map(({ column, label }) => (
                <th key={column} scope="col">
                  {label}
                  {column.startsWith('program:') && !isLocked && (
                    <IconButton
                      icon={IconX}
                      label={words.removeProgram(label)}
                      className={styles.remove ?? ''}
                      onClick={() => remove(column)}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <StageRow
                key={stage}
                stage={stage}
                columns={columns}
                draft={draft}
                problems={problems}
                onPut={put}
              />
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > 0 && (
        <p role="alert" className={styles.problem}>
          {words.problem}
        </p>
      )}
      {!isLocked && (
        <AddProgram known={programs} onAdd={(id) => onChange({ ...draft, [`program:${id}`]: {} })} />
      )}
    </>
  );
}

interface StageRowProps extends Pick<TargetTableProps, 'draft' | 'problems'> {
  stage: Stage;
  columns: readonly { column: Column; label: string }[];
  onPut: (column: string, stage: Stage, text: string) => void;
}

function StageRow({ stage, columns, draft, problems, onPut }: StageRowProps) {
  const words = useRuleWords().targets;
  const { stages: stageNames } = useMeasureWords();
  return (
    <tr>
      <th scope="row">{stageNames[stage]}</th>
      {columns.map(({ column, label }) => (
        <td key={column}>
          <TextInput
            inputMode="decimal"
            aria-label={words.cell(stageNames[stage], label)}
            aria-invalid={problems.some((problem) => problem.column === column && problem.stage === stage)}
            placeholder={column === 'general' ? '–' : (draft['general']?.[stage] ?? '–')}
            value={draft[column]?.[stage] ?? ''}
            onChange={(event) => onPut(column, stage, event.target.value)}
          />
        </td>
      ))}
    </tr>
  );
}

function AddProgram({ known, onAdd }: { known: readonly string[]; onAdd: (id: string) => void }) {
  const words = useRuleWords().targets;
  const programs = usePrograms().data ?? [];
  return (
    <SelectInput
      aria-label={words.addProgram}
      className={styles.add ?? ''}
      value=""
      onChange={(event) => onAdd(event.target.value)}
    >
      <option value="">{words.addProgram}</option>
      {programs
        .filter(({ id }) => !known.includes(id))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </SelectInput>
  );
}

function useProgramNames(): (id: string) => string {
  const programs = usePrograms().data ?? [];
  return (id) => shortName(programs.find((program) => program.id === id)?.name ?? id);
}

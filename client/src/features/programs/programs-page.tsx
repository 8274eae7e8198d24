import type { Program } from '@tanggap/shared/program';
import { Link } from 'react-router';
import { Chip } from '../../components/chip.js';
import { IconClock, IconPlus, IconTarget } from '../../components/icons.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { usePrograms, useStoryCounts } from '../../lib/queries.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import styles from './programs-page.module.css';

/** `/programs`: all watches, those that wait for a second person first, ended ones last. */
export function ProgramsPage() {
  const t = useText().programs;
  const programs = usePrograms();
  const mayPropose = useCan('programs:propose');
  const format = useFormat();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>
          {t.title}{' '}
          <span className={styles.count}>{programs.data && format.number(programs.data.length)}</span>
        </h1>
        <span className={styles.intro}>{t.intro}</span>
        {mayPropose && (
          <Link className={styles.add} to="/programs/new">
            <IconPlus /> {t.add}
          </Link>
        )}
      </header>
      <QueryState
        query={programs}
        skeleton={<ListSkeleton />}
        isEmpty={(list) => list.length === 0}
        empty={
          <Empty title={t.empty} icon={<IconTarget />}>
            {t.emptyHint}
          </Empty>
        }
      >
        {(list) => <Groups programs={list} />}
      </QueryState>
    </div>
  );
}

const isWaiting = (program: Program): boolean => program.proposal !== null;

function Groups({ programs }: { programs: readonly Program[] }) {
  const t = useText().programs;
  const groups = [
    ['waiting', programs.filter(isWaiting)],
    ['active', programs.filter((program) => !isWaiting(program) && program.status !== 'ended')],
    ['ended', programs.filter((program) => !isWaiting(program) && program.status === 'ended')],
  ] as const;
  return groups.map(
    ([name, members]) =>
      members.length > 0 && <ProgramTable key={name} title={t.groups[name]} programs={members} />,
  );
}

function ProgramTable({ title, programs }: { title: string; programs: readonly Program[] }) {
  const { columns } = useText().programs;
  const counts = useStoryCounts().data?.programs ?? {};
  const sorted = programs.toSorted(
    (a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || a.name.localeCompare(b.name),
  );
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.agency}</th>
          <th scope="col" className={styles.figure}>
            {columns.open}
          </th>
          <th scope="col" className={styles.figure}>
            {columns.priority}
          </th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.ends}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((program) => (
          <ProgramRow key={program.id} program={program} open={counts[program.id] ?? 0} />
        ))}
      </tbody>
    </table>
  );
}

function ProgramRow({ program, open }: { program: Program; open: number }) {
  const t = useText().programs;
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to={`/programs/${program.id}`} className={styles.link}>
          {program.name}
        </Link>
        {program.proposal && (
          <Chip tone="medium" icon={IconClock}>
            {t.waitsFor(program.proposal.byName)}
          </Chip>
        )}
      </th>
      <td data-label={t.columns.agency}>{program.agency}</td>
      <td data-label={t.columns.open} className={styles.figure}>
        {open > 0 ? (
          <Link to={`/queue?program=${program.id}`} aria-label={t.openStories(format.number(open))}>
            {format.number(open)}
          </Link>
        ) : (
          '0'
        )}
      </td>
      <td data-label={t.columns.priority} className={styles.figure}>
        {format.decimal(program.priority, 1)}
      </td>
      <td data-label={t.columns.owner}>{program.owner}</td>
      <td data-label={t.columns.ends} className={styles.ends}>
        {format.fullDate(program.endsAt)}
      </td>
    </tr>
  );
}

function ListSkeleton() {
  return (
    <div className={styles.bones} aria-busy="true">
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} width="100%" height="34px" />
      ))}
    </div>
  );
}

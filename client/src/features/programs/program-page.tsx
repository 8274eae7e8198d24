import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useProgram } from '../../lib/queries.js';
import { useUser } from '../../lib/session.js';
import { emptyDraft, openingDraft } from './draft-rules.js';
import { ProgramEditor } from './program-editor.js';
import styles from './program-editor.module.css';

/** The address of the editor for a program that does not exist yet. */
const newProgram = 'new';

/** `/programs/:id`: what is watched under one name, and changing it with a second person. */
export function ProgramPage() {
  const { id = newProgram } = useParams();
  return id === newProgram ? <NewProgram /> : <KnownProgram key={id} id={id} />;
}

function NewProgram() {
  const user = useUser();
  const [opening] = useState(() => emptyDraft(Date.now(), user?.name ?? ''));
  return <ProgramEditor program={null} opening={opening} />;
}

function KnownProgram({ id }: { id: string }) {
  const program = useProgram(id);
  return (
    <QueryState query={program} skeleton={<EditorSkeleton />}>
      {(known) => <ProgramEditor program={known} opening={openingDraft(known)} />}
    </QueryState>
  );
}

function EditorSkeleton() {
  return (
    <div className={styles.bones} aria-busy="true">
      {[30, 60, 90, 60, 90, 90].map((width, row) => (
        <Skeleton key={row} width={`${width}%`} height="34px" />
      ))}
    </div>
  );
}

import type { Program } from '@tanggap/shared/program';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { Chip } from '../../components/chip.js';
import {
  IconArrowLeft,
  IconCalendar,
  IconCircleCheck,
  IconClock,
  IconHistory,
  IconSearch,
} from '../../components/icons.js';
import { useIsPhone } from '../../components/media.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import styles from './program-editor.module.css';

const stateLooks = {
  active: { tone: 'ok', icon: IconCircleCheck },
  proposed: { tone: 'medium', icon: IconClock },
  ended: { tone: 'low', icon: IconCalendar },
} as const;

export interface EditorHeaderProps {
  program: Program | null;
  hint: string;
  isProposable: boolean;
  /** Null where the viewer may not change programs. */
  onPropose: (() => void) | null;
  onHistory: (() => void) | null;
}

export function EditorHeader({ program, hint, isProposable, onPropose, onHistory }: EditorHeaderProps) {
  const t = useText().programs;
  const isPhone = useIsPhone();
  return (
    <header className={styles.header}>
      <Link to="/programs" className={styles.back} aria-label={t.back} title={t.back}>
        <IconArrowLeft />
      </Link>
      <h1 className={styles.name}>{program?.name ?? t.newTitle}</h1>
      {program && <State program={program} />}
      <span className={styles.hint}>{hint}</span>
      {program && (
        <Link to={`/issues?program=${encodeURIComponent(program.id)}`} className={styles.search}>
          <IconSearch aria-hidden />
          {t.seeInSearch}
        </Link>
      )}
      {onHistory && (
        <Button icon={IconHistory} onClick={onHistory}>
          {t.history}
        </Button>
      )}
      {onPropose && (
        <Button
          variant="primary"
          {...(isPhone ? {} : { keys: 'mod+enter' })}
          disabled={!isProposable}
          onClick={onPropose}
        >
          {program === null ? t.proposeNew : t.propose}
        </Button>
      )}
    </header>
  );
}

function State({ program }: { program: Program }) {
  const t = useText().programs;
  const format = useFormat();
  const now = useNow(60_000);
  const { tone, icon } = stateLooks[program.status];
  const left = Date.parse(program.endsAt) - now;
  return (
    <>
      <Chip tone={tone} icon={icon}>
        {t.states[program.status]}
      </Chip>
      <span className={styles.ends}>
        {left > 0
          ? t.endsOn(format.fullDate(program.endsAt), format.duration(left))
          : t.endedOn(format.fullDate(program.endsAt))}
        {' · '}
        {t.version(format.number(program.version))}
      </span>
    </>
  );
}

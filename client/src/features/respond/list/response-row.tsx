import type { ResponseSummary } from '@tanggap/shared/response';
import type { ResponseList } from '@tanggap/shared/vocabulary';
import { Link } from 'react-router';
import { Avatar } from '../../../components/avatar.js';
import { Chip } from '../../../components/chip.js';
import { cx } from '../../../components/cx.js';
import { IconAlertTriangle, IconPencil } from '../../../components/icons.js';
import { isReturned, ResponseStatusChip } from '../../../components/respond/response-status.js';
import { StepClockMark } from '../../../components/respond/step-clock-mark.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { usePrograms } from '../../../lib/queries.js';
import { shortName } from '../../../lib/short-name.js';
import { useUser } from '../../../lib/session.js';
import { LapsedList } from './lapsed-list.js';
import { actOf, addressOf, personOf } from './response-facts.js';
import { useStanding } from './use-standing.js';
import styles from './responses-page.module.css';

export interface ResponseRowProps {
  response: ResponseSummary;
  list: ResponseList;
  lapsedNames: ReadonlyMap<string, string>;
}

/** The answer, the claim it answers, who has it, where it stands and how long it may take. */
export function ResponseRow({ response, list, lapsedNames }: ResponseRowProps) {
  const words = useResponseWords();
  const person = personOf(response);
  return (
    <li className={styles.row}>
      <Avatar userId={person.id} name={person.name} />
      <div>
        <Link
          data-row
          to={addressOf(response, list)}
          className={cx(styles.headline, response.headline === '' && styles.untitled)}
        >
          {response.headline || words.noHeadline}
        </Link>
        <p className={styles.claim} title={response.storyTitle}>
          <b>{words.claim}</b> {response.storyTitle}
        </p>
        {isReturned(response) && <p className={styles.reason}>{response.returned?.reason}</p>}
        <Meta response={response} />
        <LapsedList ids={response.lapsed} names={lapsedNames} />
      </div>
      <div className={styles.side}>
        <ResponseStatusChip response={response} />
        <StepClockMark response={response} />
        <span className={styles.open} aria-hidden="true">
          {words.openFor[actOf(response, list)]}
        </span>
      </div>
    </li>
  );
}

function Meta({ response }: { response: ResponseSummary }) {
  const words = useResponseWords();
  const standing = useStanding(response);
  const me = useUser()?.id;
  const { approval, pen, publications, status, submitted } = response;
  const isCorrection = status !== 'published' && publications.some(({ withdrawn }) => withdrawn === null);
  return (
    <p className={styles.meta}>
      <span className={styles.id}>
        {response.id} · {response.storyId}
      </span>
      <Programs ids={response.programs} />
      <span>{standing}</span>
      {pen && pen.userId !== me && (
        <Chip tone="nila" icon={IconPencil}>
          {words.writesNow(pen.name)}
        </Chip>
      )}
      {status === 'in-review' && submitted?.approverId === me && <Chip tone="nila">{words.waitsForYou}</Chip>}
      {isCorrection && <Chip edge="outline">{words.correction}</Chip>}
      {approval?.emergency && (
        <Chip tone="high" icon={IconAlertTriangle}>
          {words.emergency}
        </Chip>
      )}
    </p>
  );
}

function Programs({ ids }: { ids: readonly string[] }) {
  const programs = usePrograms().data ?? [];
  const names = ids.map((id) => shortName(programs.find((program) => program.id === id)?.name ?? id));
  return names.map((name) => (
    <Chip key={name} edge="outline">
      {name}
    </Chip>
  ));
}

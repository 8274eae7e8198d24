import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { Chip } from '../chip.js';
import { useReferenceWords } from '../respond/words.js';
import { HandOffDue } from './hand-off-due.js';
import { HandOffPack } from './hand-off-pack.js';
import { handOffLooks } from './looks.js';
import { MoveForm } from './move-form.js';
import { StepTrack } from './step-track.js';
import styles from './hand-off-card.module.css';

export interface HandOffCardProps {
  handOff: HandOffRecord;
  /** Leaves out the way to the story, where the card stands on the story itself. Default false. */
  isOnStory?: boolean;
}

/** A hand-over from its prepared text to its end: copy, file elsewhere, note the number, move on. */
export function HandOffCard({ handOff, isOnStory = false }: HandOffCardProps) {
  const t = useText();
  const words = useReferenceWords().handOffs;
  const mayMove = useCan('stories:triage');
  const { tone, icon } = handOffLooks[handOff.kind];
  return (
    <article className={styles.card} aria-label={`${handOff.id} ${words.to(handOff.to)}`}>
      <header className={styles.header}>
        <span className={styles.id}>{handOff.id}</span>
        <Chip tone={tone} icon={icon}>
          {t.vocabulary.handOffKinds[handOff.kind]}
        </Chip>
        <HandOffDue handOff={handOff} />
        {!isOnStory && (
          <Link to={`/stories/${handOff.storyId}`} className={styles.link}>
            {words.toStory(handOff.storyId)}
          </Link>
        )}
      </header>
      <div>
        <h2 className={styles.title}>{words.to(handOff.to)}</h2>
        {!isOnStory && <p className={styles.story}>{handOff.storyTitle}</p>}
        <p className={styles.reference}>
          {words.reference[handOff.kind]}: <b>{handOff.reference ?? words.noReference}</b>
        </p>
      </div>
      <StepTrack handOff={handOff} />
      <HandOffPack handOff={handOff} />
      {mayMove && <MoveForm key={`${handOff.id} ${handOff.version}`} handOff={handOff} />}
      <Steps handOff={handOff} />
    </article>
  );
}

function Steps({ handOff: { steps } }: { handOff: HandOffRecord }) {
  const words = useReferenceWords().handOffs;
  const { handOffStatuses: names } = useText().vocabulary;
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <section>
      <h3 className={styles.heading}>{words.steps}</h3>
      <ol className={styles.steps}>
        {steps.toReversed().map((step) => (
          <li key={`${step.status} ${step.at}`}>
            {words.step(names[step.status], step.by.name, format.moment(step.at, now))}
            {step.note && <p>{step.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { Link } from 'react-router';
import { Chip } from '../../../components/chip.js';
import { HandOffDue } from '../../../components/hand-off/hand-off-due.js';
import { handOffLooks } from '../../../components/hand-off/looks.js';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useText } from '../../../lib/text.js';
import styles from '../../../components/page/shelf.module.css';

export interface HandOffRowsProps {
  handOffs: readonly HandOffRecord[];
  openedId: string | null;
  toOf: (id: string) => string;
}

export function HandOffRows({ handOffs, openedId, toOf }: HandOffRowsProps) {
  const t = useText();
  const words = useReferenceWords().handOffs;
  const list = useRowKeys<HTMLUListElement>();
  return (
    <ul ref={list} className={styles.rows} aria-label={t.shell.references.handOffs}>
      {handOffs.map((handOff) => {
        const { tone, icon } = handOffLooks[handOff.kind];
        return (
          <li key={handOff.id}>
            <Link
              data-row
              to={toOf(handOff.id)}
              className={styles.row}
              aria-current={handOff.id === openedId ? 'true' : undefined}
            >
              <span className={styles.main}>
                <strong>{handOff.storyTitle}</strong>
                <span className={styles.meta}>
                  <code>{handOff.id}</code>
                  <Chip tone={tone} icon={icon}>
                    {t.vocabulary.handOffKinds[handOff.kind]}
                  </Chip>
                  {words.to(handOff.to)} · {handOff.reference ?? words.noReference}
                </span>
              </span>
              <span className={styles.side}>
                <Chip edge={handOff.status === 'prepared' ? 'dashed' : 'outline'}>
                  {t.vocabulary.handOffStatuses[handOff.status]}
                </Chip>
                <HandOffDue handOff={handOff} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

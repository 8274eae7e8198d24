import type { Evidence } from '@tanggap/shared/evidence';
import { countsAsEvidence, missingFrom } from '@tanggap/shared/evidence-rules';
import { useState } from 'react';
import { AddEvidence } from '../../../../components/evidence/add-evidence.js';
import { ArchiveDialog } from '../../../../components/evidence/archive-dialog.js';
import { Button, IconButton } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';
import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconInfoCircle,
  IconPlus,
} from '../../../../components/icons.js';
import { toneProps } from '../../../../components/tone.js';
import { useFormat } from '../../../../lib/format.js';
import { useRespondWords } from '../../words.js';
import { numberOf } from '../../draft/citations.js';
import type { Desk } from '../desk.js';
import { SideSection } from './side-section.js';
import styles from './side.module.css';

/** The story's archived sources; a press on the number or title cites one, the box opens what was archived. */
export function EvidenceList({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const [opened, setOpened] = useState<Evidence | null>(null);
  const [isAdding, setAdding] = useState(false);
  const shown = desk.references.evidence.filter(({ withdrawn }) => withdrawn === null);
  return (
    <SideSection title={t.evidence.title} aside={<EvidenceState desk={desk} />}>
      {shown.length === 0 && <p className={styles.none}>{t.evidence.none}</p>}
      <ul className={styles.lines}>
        {shown.map((item) => (
          <EvidenceLine key={item.id} desk={desk} item={item} onOpen={() => setOpened(item)} />
        ))}
      </ul>
      {desk.mayEdit && (
        <Button variant="quiet" icon={IconPlus} className={styles.add} onClick={() => setAdding(true)}>
          {t.evidence.add}
        </Button>
      )}
      {opened && <ArchiveDialog item={opened} onClose={() => setOpened(null)} />}
      {isAdding && (
        <Dialog title={t.evidence.add} icon={IconPlus} onClose={() => setAdding(false)}>
          <div className={styles.sheet}>
            <AddEvidence
              storyId={desk.story.id}
              matches={desk.story.matches}
              known={desk.references.evidence}
              onClose={() => setAdding(false)}
            />
          </div>
        </Dialog>
      )}
    </SideSection>
  );
}

/** Three sources, two outside: enough for a verdict, or what it still lacks. */
function EvidenceState({ desk: { references, content } }: { desk: Desk }) {
  const t = useRespondWords();
  const format = useFormat();
  const counting = references.evidence.filter(countsAsEvidence);
  const outside = counting.filter(({ isOwnAgency }) => !isOwnAgency).length;
  const [missing] = missingFrom(content.exit ?? 'false-claim', counting);
  const Shape = missing ? IconInfoCircle : IconCircleCheck;
  return (
    <span
      className={styles.state}
      title={missing && t.evidence.lacks[missing]}
      {...toneProps(missing ? 'medium' : 'ok')}
    >
      <Shape /> {t.evidence.count(format.number(counting.length), format.number(outside))}
    </span>
  );
}

interface EvidenceLineProps {
  desk: Desk;
  item: Evidence;
  onOpen: () => void;
}

function EvidenceLine({ desk, item, onOpen }: EvidenceLineProps) {
  const t = useRespondWords();
  const counts = countsAsEvidence(item);
  const n = numberOf(desk.content, { kind: 'evidence', id: item.id });
  const origin = item.isOwnAgency ? t.evidence.own : t.evidence.outside;
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.cite}
        disabled={!counts || !desk.mayEdit}
        aria-label={t.evidence.cite(item.title)}
        title={`${item.title} · ${item.publisher} · ${origin}`}
        onClick={() => desk.cite({ kind: 'evidence', id: item.id })}
      >
        <span className={styles.number} data-used={n !== null}>
          {n ?? '+'}
        </span>
        <span className={styles.lineText}>
          <strong>{item.title}</strong> <span>{item.publisher}</span> <span>· {origin}</span>
        </span>
      </button>
      {counts ? (
        <IconButton icon={IconArchive} label={t.evidence.open(item.title)} onClick={onOpen} />
      ) : (
        <span className={styles.warn} {...toneProps('high')}>
          <IconAlertTriangle /> {t.evidence.failed}
        </span>
      )}
    </li>
  );
}

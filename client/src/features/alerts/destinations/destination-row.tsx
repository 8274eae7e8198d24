import type { Destination } from '@tanggap/shared/saved-search';
import { Button, IconButton } from '../../../components/button.js';
import { Chip } from '../../../components/chip.js';
import { IconPencil, IconSend, IconTrash } from '../../../components/icons.js';
import shelf from '../../../components/page/shelf.module.css';
import { useToast } from '../../../components/toast/toast.js';
import { useWrite } from '../../../components/use-write.js';
import { destinations } from '../../../lib/alert-api.js';
import { alertKeys } from '../../../lib/alert-queries.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useReason } from '../../../lib/text.js';
import styles from '../alerts.module.css';

interface DestinationRowProps {
  destination: Destination;
  /** Null for those who may only choose among destinations. */
  onEdit: (() => void) | null;
}

const refresh = [alertKeys.destinations];

export function DestinationRow({ destination, onEdit }: DestinationRowProps) {
  const words = useAlertWords();
  const { kind, name, address } = destination;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{name}</h2>
        <Chip edge="outline">{words.kinds[kind]}</Chip>
        <code className={shelf.mono}>{address}</code>
      </div>
      <LastDelivery destination={destination} />
      {onEdit && <RowActions destination={destination} onEdit={onEdit} />}
    </li>
  );
}

function LastDelivery({ destination: { lastDelivery } }: { destination: Destination }) {
  const words = useAlertWords().destinations;
  const format = useFormat();
  const reason = useReason();
  const now = useNow(60_000);
  if (lastDelivery === null) return <p className={shelf.quiet}>{words.untried}</p>;
  const at = format.moment(lastDelivery.at, now);
  if (lastDelivery.isOk) return <p className={shelf.quiet}>{words.ok(at)}</p>;
  return (
    <p className={styles.problem}>
      {words.failed(at)} {lastDelivery.problem !== null && reason(lastDelivery.problem)}
    </p>
  );
}

function RowActions({ destination, onEdit }: { destination: Destination; onEdit: () => void }) {
  const words = useAlertWords().destinations;
  const { id, name, kind, address } = destination;
  const toast = useToast();
  const { write, isBusy } = useWrite();
  const test = async () => {
    const answer = await write(() => destinations.test(id), { refresh });
    if (answer === null) return;
    const isOk = answer.value.lastDelivery?.isOk ?? false;
    toast(isOk ? { text: words.tested(name) } : { kind: 'refused', text: words.testFailed(name) });
  };
  const remove = async () => {
    const answer = await write(() => destinations.remove(id), { refresh });
    if (answer === null) return;
    const restore = () => destinations.edit(id, answer.value.version, { kind, name, address });
    toast({
      text: words.removed(name),
      undo: () => void write(restore, { done: words.restored(name), refresh }),
    });
  };
  return (
    <div className={shelf.actions}>
      <Button icon={IconSend} disabled={isBusy} aria-label={words.testName(name)} onClick={() => void test()}>
        {words.test}
      </Button>
      <IconButton icon={IconPencil} label={words.editName(name)} onClick={onEdit} />
      <IconButton
        icon={IconTrash}
        label={words.removeName(name)}
        disabled={isBusy}
        onClick={() => void remove()}
      />
    </div>
  );
}

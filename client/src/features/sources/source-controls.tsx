import { IconButton } from '../../components/button.js';
import {
  IconArchive,
  IconCircleX,
  IconDots,
  IconLock,
  IconPencil,
  IconRefresh,
} from '../../components/icons.js';
import { Menu, type MenuItem } from '../../components/menu.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import type { OpenDialog } from './source-dialogs.js';
import { isPolled, type SourceRow } from './source-looks.js';
import { useSourceWrites } from './source-writes.js';
import styles from './source-table.module.css';

export interface SourceControlsProps {
  source: SourceRow;
  onOpen: (dialog: OpenDialog) => void;
}

/** The switch and the actions of one source; those who may only read see its quarantine. */
export function SourceControls({ source, onOpen }: SourceControlsProps) {
  const t = useText().sources;
  const mayManage = useCan('sources:manage');
  const { poll, setEnabled } = useSourceWrites();
  const items: MenuItem[] = [
    { label: t.menu.quarantine, icon: IconArchive, run: () => onOpen({ kind: 'quarantine', source }) },
  ];
  if (mayManage) {
    if (isPolled(source))
      items.unshift({ label: t.menu.poll, icon: IconRefresh, run: () => void poll(source) });
    items.push({ label: t.menu.edit, icon: IconPencil, run: () => onOpen({ kind: 'edit', source }) });
    if (source.kind === 'push') {
      const run = () => onOpen({ kind: 'key', source });
      items.push({ label: t.menu.key, hint: t.menu.keyHint, icon: IconLock, run });
    }
    items.push({ label: t.menu.remove, icon: IconCircleX, run: () => onOpen({ kind: 'remove', source }) });
  }
  return (
    <span className={styles.tools}>
      {mayManage && (
        <input
          type="checkbox"
          role="switch"
          className={styles.switch}
          aria-label={t.isOn(source.name)}
          checked={source.enabled}
          onChange={(event) => void setEnabled(source, event.target.checked)}
        />
      )}
      <Menu
        label={t.actionsFor(source.name)}
        align="end"
        items={items}
        trigger={(props) => <IconButton {...props} icon={IconDots} label={t.actionsFor(source.name)} />}
      />
    </span>
  );
}

import { Dialog } from '../../components/dialog.js';
import { IconKeyboard } from '../../components/icons.js';
import { KeyCap } from '../../components/key-cap.js';
import { Switch } from '../../components/switch.js';
import { setPreferences, usePreferences } from '../../lib/preferences.js';
import { useText } from '../../lib/text.js';
import { usePages } from '../shell/page-nav.js';
import { columnsOf, type KeyGroup } from './key-groups.js';
import styles from './key-help.module.css';

export interface KeyHelpProps {
  onClose: () => void;
}

/** Every key on one page, and the switch for single letters. */
export function KeyHelp({ onClose }: KeyHelpProps) {
  const t = useText();
  const { singleKeys } = usePreferences();
  const columns = columnsOf(t, usePages());
  return (
    <Dialog
      title={t.shell.help}
      icon={IconKeyboard}
      width="wide"
      onClose={onClose}
      tools={
        <Switch
          label={t.shell.keys.singleKeys}
          isOn={singleKeys}
          onChange={(isOn) => setPreferences({ singleKeys: isOn })}
        />
      }
    >
      <div className={styles.columns}>
        {columns.map((groups) => (
          <div key={groups[0]?.title}>
            {groups.map((group) => (
              <Group key={group.title} group={group} />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group }: { group: KeyGroup }) {
  const t = useText();
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{group.title}</h3>
      <dl>
        {group.rows.map(([what, ...presses]) => (
          <div key={what} className={styles.row}>
            <dt>{what}</dt>
            <dd className={styles.presses}>
              {presses.map((press, index) => (
                <span key={press} className={styles.press}>
                  {index > 0 && press.startsWith('then ') && <span>{t.shell.keys.then}</span>}
                  <KeyCap keys={press.replace('then ', '')} />
                  <span className="visually-hidden">{press}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

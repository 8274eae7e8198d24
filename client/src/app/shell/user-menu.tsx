import { useRef, useState } from 'react';
import { zones, type Zone } from '@tanggap/shared/vocabulary';
import { Avatar } from '../../components/avatar.js';
import { Button } from '../../components/button.js';
import { Choice } from '../../components/choice.js';
import { IconLogout } from '../../components/icons.js';
import { Popover } from '../../components/popover.js';
import { setPreferences, usePreferences } from '../../lib/preferences.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { useLeave } from '../use-leave.js';
import styles from './user-menu.module.css';

const languages = { id: 'Indonesia', en: 'English' } as const;

/** The signed-in person, and how this browser shows things. */
export function UserMenu() {
  const t = useText();
  const user = useUser();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (!user) return null;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles.user}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t.shell.userMenu(user.name)}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar userId={user.id} name={user.name} isLarge />
        <span className={styles.names}>
          <strong>{user.name}</strong>
          <span>{t.vocabulary.roles[user.role]}</span>
        </span>
      </button>
      {isOpen && (
        <Popover anchor={anchor} onClose={() => setOpen(false)}>
          <Settings />
        </Popover>
      )}
    </>
  );
}

function Settings() {
  const t = useText();
  const { language, zone, theme, density } = usePreferences();
  const { leave, isLeaving } = useLeave();
  return (
    <div role="dialog" aria-label={t.shell.settings} className={styles.settings}>
      <Choice
        label={t.shell.language}
        value={language}
        options={languages}
        onChange={(next) => setPreferences({ language: next })}
      />
      <Choice
        label={t.shell.zone}
        value={zone}
        options={Object.fromEntries(Object.keys(zones).map((name) => [name, name])) as Record<Zone, string>}
        onChange={(next) => setPreferences({ zone: next })}
      />
      <Choice
        label={t.shell.theme}
        value={theme}
        options={t.shell.themes}
        onChange={(next) => setPreferences({ theme: next })}
      />
      <Choice
        label={t.shell.density}
        value={density}
        options={t.shell.densities}
        onChange={(next) => setPreferences({ density: next })}
      />
      <Button icon={IconLogout} onClick={leave} disabled={isLeaving}>
        {t.shell.signOut}
      </Button>
    </div>
  );
}

import type { SavedSearch } from '@tanggap/shared/saved-search';
import { useState } from 'react';
import { useAlertWords } from '../../lib/alert-words.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useCan, useUser } from '../../lib/session.js';
import { IconButton } from '../button.js';
import { IconBell, IconBellRinging } from '../icons.js';
import { AlertRuleDialog } from './alert-rule-dialog.js';

/** Beside a saved search: whether it speaks up by itself, and when. An unsaved one says what it needs first. */
export function AlertBellButton({ search }: { search: SavedSearch | null }) {
  const words = useAlertWords().rule;
  const { alertNeedsSaved } = useSearchWords();
  const user = useUser();
  const maySet = useCan('alerts:manage');
  const [isOpen, setOpen] = useState(false);
  const isMine = search === null || search.owner.id === user?.id;
  // What all read is everybody's concern: a supervisor may change a shared search.
  const mayEdit = isMine || (search.isShared && user?.role === 'supervisor');
  if (!maySet || !mayEdit) return null;
  const isOn = search?.alert?.isOn ?? false;
  return (
    <>
      <IconButton
        icon={isOn ? IconBellRinging : IconBell}
        label={search === null ? alertNeedsSaved : isOn ? words.bellOn : words.bellOff}
        aria-haspopup="dialog"
        disabled={search === null}
        onClick={() => setOpen(true)}
      />
      {isOpen && search && <AlertRuleDialog search={search} onClose={() => setOpen(false)} />}
    </>
  );
}

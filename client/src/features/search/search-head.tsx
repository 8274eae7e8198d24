import { useState, type ReactNode } from 'react';
import type { SavedSearch } from '@tanggap/shared/saved-search';
import { Button } from '../../components/button.js';
import { AlertBellButton } from '../../components/alert/alert-bell-button.js';
import { SeenOnArrival } from '../../components/alert/seen-on-arrival.js';
import { CopyButton } from '../../components/copy-button.js';
import { IconBookmarkPlus } from '../../components/icons.js';
import { useWrite } from '../../components/use-write.js';
import { draftOfSaved } from '../../lib/saved-draft.js';
import { savedSearches } from '../../lib/search-api.js';
import { searchKeys, useSavedSearches } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useCan, useUser } from '../../lib/session.js';
import { SaveDialog } from './save-dialog.js';
import { SavedMenu } from './saved-menu.js';
import { daysOf, draftOf, isChanged } from './saved-state.js';
import type { SearchDesk } from './use-search-desk.js';
import styles from './search-head.module.css';

/** Which search this is, whether it is kept, and how to pass it on. `children` are the page's own buttons. */
export function SearchHead({ desk, children }: { desk: SearchDesk; children: ReactNode }) {
  const words = useSearchWords();
  const list = useSavedSearches();
  const { savedId } = desk.address;
  const saved = list.data?.find(({ id }) => id === savedId) ?? null;
  return (
    <header className={styles.header}>
      <SeenOnArrival />
      <h1 className={styles.title}>{saved?.name ?? words.title}</h1>
      {saved && <SavedMark saved={saved} desk={desk} />}
      {!saved && savedId !== null && list.data && <p className={styles.state}>{words.saved.gone}</p>}
      <div className={styles.actions}>
        <SaveActions desk={desk} saved={saved} />
        <AlertBellButton search={saved} />
        {children}
        <CopyButton text={window.location.href} done={words.linkCopied}>
          {words.copyLink}
        </CopyButton>
      </div>
    </header>
  );
}

function SavedMark({ saved, desk }: { saved: SavedSearch; desk: SearchDesk }) {
  const words = useSearchWords().saved;
  const user = useUser();
  const isMine = saved.owner.id === user?.id;
  return (
    <p className={styles.state} title={saved.purpose}>
      {words.state(saved.isShared, isMine ? null : saved.owner.name)}
      {isChanged(saved, desk.address) && <span className={styles.changed}> · {words.changed}</span>}
    </p>
  );
}

type Dialog = 'new' | 'edit' | null;

/** Keeps the search, or the change of it; only its owner changes a saved search, everybody else saves their own. */
function SaveActions({ desk, saved }: { desk: SearchDesk; saved: SavedSearch | null }) {
  const words = useSearchWords().saved;
  const user = useUser();
  const maySave = useCan('searches:save');
  const { write, isBusy } = useWrite();
  const [dialog, setDialog] = useState<Dialog>(null);
  const { address, set } = desk;
  if (!maySave) return null;
  const isMine = saved !== null && saved.owner.id === user?.id;
  const hasChanged = saved === null || isChanged(saved, address);
  const blank = { name: '', purpose: '', isShared: false, alert: null, days: daysOf(address) };
  const saveChange = () =>
    saved &&
    write(
      () =>
        savedSearches.edit(saved.id, saved.version, draftOf(address, { ...saved, days: daysOf(address) })),
      {
        done: words.done(saved.name),
        refresh: [searchKeys.saved],
      },
    );
  return (
    <>
      {isMine && hasChanged && (
        <Button disabled={isBusy} onClick={() => void saveChange()}>
          {words.saveChange}
        </Button>
      )}
      {hasChanged && (
        <Button icon={IconBookmarkPlus} onClick={() => setDialog('new')}>
          {saved ? words.saveAs : words.save}
        </Button>
      )}
      {isMine && (
        <SavedMenu saved={saved} onEdit={() => setDialog('edit')} onRemoved={() => set({ saved: null })} />
      )}
      {dialog && (
        <SaveDialog
          draft={dialog === 'edit' && saved ? draftOfSaved(saved) : draftOf(address, blank)}
          saved={dialog === 'edit' ? saved : null}
          onClose={() => setDialog(null)}
          onSaved={(next) => {
            setDialog(null);
            set({ saved: next.id, days: String(next.days), from: null, to: null }, { replace: true });
          }}
        />
      )}
    </>
  );
}

import type { SavedSearch } from '@tanggap/shared/saved-search';
import { IconButton } from '../../components/button.js';
import { IconDots, IconLock, IconPencil, IconTrash, IconUsersGroup } from '../../components/icons.js';
import { Menu } from '../../components/menu.js';
import { useToast } from '../../components/toast/toast.js';
import { useWrite } from '../../components/use-write.js';
import { draftOfSaved } from '../../lib/saved-draft.js';
import { savedSearches } from '../../lib/search-api.js';
import { searchKeys } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';

export interface SavedMenuProps {
  saved: SavedSearch;
  onEdit: () => void;
  onRemoved: () => void;
}

/** What its owner may do with a saved search. */
export function SavedMenu({ saved, onEdit, onRemoved }: SavedMenuProps) {
  const words = useSearchWords().saved;
  const toast = useToast();
  const { write } = useWrite();
  const refresh = [searchKeys.saved];
  const draft = draftOfSaved(saved);
  const restore = async () => {
    // Taking it off was a change of its own; the list tells at which version it stands now.
    const { searches } = await savedSearches.list();
    const known = searches.find(({ id }) => id === saved.id);
    return savedSearches.edit(saved.id, known?.version ?? saved.version + 1, draft);
  };
  const remove = async () => {
    if ((await write(() => savedSearches.remove(saved.id), { refresh })) === null) return;
    onRemoved();
    toast({
      text: words.removed(saved.name),
      undo: () => void write(restore, { done: words.restored(saved.name), refresh }),
    });
  };
  const share = () =>
    write(() => savedSearches.edit(saved.id, saved.version, { ...draft, isShared: !saved.isShared }), {
      done: words.done(saved.name),
      refresh,
    });
  return (
    <Menu
      label={words.menu(saved.name)}
      items={[
        { label: words.edit, icon: IconPencil, run: onEdit },
        {
          label: saved.isShared ? words.unshare : words.share,
          icon: saved.isShared ? IconLock : IconUsersGroup,
          run: () => void share(),
        },
        { label: words.remove, icon: IconTrash, run: () => void remove() },
      ]}
      trigger={(props) => <IconButton icon={IconDots} label={words.menu(saved.name)} {...props} />}
    />
  );
}

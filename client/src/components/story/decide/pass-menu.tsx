import type { StorySummary } from '@tanggap/shared/story';
import { useColleagues } from '../../../lib/queries.js';
import { useUser } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { Button } from '../../button.js';
import { Menu, type MenuControl } from '../../menu.js';
import type { Desk } from './use-desk.js';

export interface PassMenuProps {
  story: StorySummary;
  desk: Desk;
  control: MenuControl;
}

/** Hands a story to a colleague. */
export function PassMenu({ story, desk, control }: PassMenuProps) {
  const t = useText();
  const user = useUser();
  const colleagues = useColleagues().data ?? [];
  return (
    <Menu
      control={control}
      label={t.components.passTo}
      align="end"
      items={colleagues
        .filter(({ id }) => id !== user?.id)
        .map(({ id, name, role }) => ({
          label: name,
          hint: t.vocabulary.roles[role],
          run: () => void desk.pass(story, id, name),
        }))}
      trigger={(props) => (
        <Button {...props} variant="quiet" keys="o">
          {t.components.pass}
        </Button>
      )}
    />
  );
}

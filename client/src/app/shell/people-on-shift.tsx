import { AvatarStack } from '../../components/avatar.js';
import { useLive } from '../../lib/live.js';
import { useText } from '../../lib/text.js';

/** Colleagues whose page is open now. */
export function PeopleOnShift() {
  const t = useText();
  const { people } = useLive();
  if (people.length === 0) return null;
  return (
    <div role="group" aria-label={t.shell.onShift(people.length)}>
      <AvatarStack people={people} />
    </div>
  );
}

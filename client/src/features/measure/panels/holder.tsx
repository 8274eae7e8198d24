import { Avatar, EmptySeat } from '../../../components/avatar.js';
import { useColleagues } from '../../../lib/queries.js';
import { useUser } from '../../../lib/session.js';
import { useMeasureWords } from '../words.js';

/** Who holds a story, in the colour they have everywhere else. */
export function Holder({ name }: { name: string | null }) {
  const words = useMeasureWords().breaches;
  const user = useUser();
  const colleagues = useColleagues().data ?? [];
  if (name === null) return <EmptySeat label={words.free} />;
  const known = [...colleagues, ...(user ? [user] : [])].find((person) => person.name === name);
  return <Avatar userId={known?.id ?? name} name={name} />;
}

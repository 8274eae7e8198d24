import { Avatar, EmptySeat } from '../../../components/avatar.js';
import { useDeskPeople } from '../../../components/measure/use-desk-people.js';
import { useMeasureWords } from '../words.js';

/** Who holds a story, in the colour they have everywhere else. */
export function Holder({ name }: { name: string | null }) {
  const words = useMeasureWords().breaches;
  const people = useDeskPeople() ?? [];
  if (name === null) return <EmptySeat label={words.free} />;
  const known = people.find((person) => person.name === name);
  return <Avatar userId={known?.id ?? name} name={name} />;
}

import { useColleagues } from '../../lib/queries.js';
import { useCan, useUser } from '../../lib/session.js';

export interface DeskPerson {
  id: string;
  name: string;
}

/** Everybody at the desk whom the reader may name, oneself among them; null until they are known. */
export function useDeskPeople(): DeskPerson[] | null {
  const user = useUser();
  const mayAsk = useCan('stories:triage');
  const colleagues = useColleagues(mayAsk).data;
  if (mayAsk && colleagues === undefined) return null;
  return [...(colleagues ?? []), ...(user ? [user] : [])].map(({ id, name }) => ({ id, name }));
}

import { isAllowed } from '@tanggap/shared/roles';
import { useNavigate } from 'react-router';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { useUser } from '../../lib/session.js';
import { morePlaces, pages } from '../pages.js';

/** `G` and a letter go to a page the role may open. */
export function usePageKeys(): void {
  const navigate = useNavigate();
  const user = useUser();
  const open = [...pages, ...morePlaces].filter((page) => user && isAllowed(user.role, page.permission));
  useKeys(Object.fromEntries(open.map((page) => [`g ${page.letter}`, () => void navigate(page.path)])));
}

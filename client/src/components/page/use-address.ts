import { useLocation, useNavigate, useSearchParams } from 'react-router';

type Change = Readonly<Record<string, string | null>>;

/** Filters and the opened entry live in the query string, so that an address can be copied and Back undoes. */
export function useAddress() {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const withParam = (change: Change): string => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) {
      if (value === null || value === '') next.delete(key);
      else next.set(key, value);
    }
    const query = next.toString();
    return query === '' ? pathname : `${pathname}?${query}`;
  };
  const set = (change: Change, { replace = false } = {}): void => {
    void navigate(withParam(change), { replace });
  };
  return { search, withParam, set };
}

import { useIsPhone } from '../../../components/media.js';
import { usePreferences } from '../../../lib/preferences.js';

/** Rows have fixed heights: then nothing above can push what one is reading. */
const heights = { comfortable: 108, compact: 56, phone: 122 } as const;

export function useRowHeight(): number {
  const { density } = usePreferences();
  return heights[useIsPhone() ? 'phone' : density];
}

import { useSearchParams } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { readMeasure, type MeasureAddress } from './address.js';

/** What the address asks for, on the desk's running day. */
export function useMeasureAddress(): MeasureAddress {
  const format = useFormat();
  const [search] = useSearchParams();
  return readMeasure(search, format.dayKey(useNow(60_000)), format.zone);
}

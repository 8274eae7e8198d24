import type { Format } from '../../lib/format.js';
import { useFormat } from '../../lib/format.js';
import { usePreferences, type LanguageChoice } from '../../lib/preferences.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const units = {
  id: { second: 'dtk', minute: 'mnt', hour: 'j' },
  en: { second: 's', minute: 'min', hour: 'h' },
} as const;

/** Below this, seconds still matter. */
const fineBelow = 5 * minute;

/**
 * Counted time as people read it: `0,2 dtk`, `2 mnt 10 dtk`, `31 mnt`, `26 j 12 mnt`. Never in days: a day of office
 * hours is not one of 24.
 */
export function writeSpan(ms: number, language: LanguageChoice, format: Format): string {
  const unit = units[language];
  const span = Math.max(0, ms);
  if (span === 0) return `0 ${unit.second}`;
  if (span < 10 * second) return `${short(span / second, format)} ${unit.second}`;
  if (span < minute) return `${Math.floor(span / second)} ${unit.second}`;
  const seconds = Math.floor((span % minute) / second);
  const minutes = Math.floor((span % hour) / minute);
  if (span < fineBelow && seconds > 0) return `${minutes} ${unit.minute} ${seconds} ${unit.second}`;
  if (span < hour) return `${minutes} ${unit.minute}`;
  const hours = `${format.number(Math.floor(span / hour))} ${unit.hour}`;
  return minutes === 0 ? hours : `${hours} ${String(minutes).padStart(2, '0')} ${unit.minute}`;
}

/** One decimal below ten, none where it would be a zero. */
function short(value: number, format: Format): string {
  const tenths = Math.round(value * 10) / 10;
  return Number.isInteger(tenths) ? format.number(tenths) : format.decimal(tenths, 1);
}

export function useSpan(): (ms: number) => string {
  const format = useFormat();
  const { language } = usePreferences();
  return (ms) => writeSpan(ms, language, format);
}

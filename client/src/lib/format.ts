import { zones, type Zone } from '@tanggap/shared/vocabulary';
import { usePreferences, type LanguageChoice } from './preferences.js';

/** Numbers, moments and spans of time as the desk writes them (screens, section 7). Instants are ISO strings or epoch ms. */
export type Moment = string | number;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units = {
  id: { second: 'dtk', minute: 'mnt', hour: 'j', day: 'hari' },
  en: { second: 's', minute: 'min', hour: 'h', day: 'd' },
} as const;

export interface Format {
  zone: Zone;
  /** `1.978` */
  number(value: number): string;
  /** `0,97`: probabilities, two decimals unless told. */
  decimal(value: number, digits?: number): string;
  /** `24%` of a share in 0..1. */
  percent(share: number): string;
  /** `+182%`, `−4%`, `0%` of a share. */
  change(share: number): string;
  /** `38 dtk`, `12 mnt`, `1 j 04 mnt`, `3 hari`; a negative span counts as none. */
  duration(ms: number): string;
  /** `10.42`, for places that already say it is a clock time. */
  clock(at: Moment): string;
  /** `10.42.07` */
  clockSeconds(at: Moment): string;
  /** `10.42 WIB` */
  time(at: Moment): string;
  /** `18 Nov`, with the year where it is not the year of `now`. */
  date(at: Moment, now?: number): string;
  /** `18 Nov 2026`, always with the year. */
  fullDate(at: Moment): string;
  /** `10.42` on the day of `now`, else the date. */
  moment(at: Moment, now: number): string;
  /** Age up to 24 hours as a span, later as a date. */
  age(at: Moment, now: number): string;
  /** `18 Nov 2026, 10.42.07 WIB`, for tooltips and logs. */
  full(at: Moment): string;
  /** `2026-11-18`: the desk's calendar day, which starts at its own midnight. */
  dayKey(at: Moment): string;
}

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

const toMs = (at: Moment): number => (typeof at === 'number' ? at : Date.parse(at));
const pad = (value: number): string => String(value).padStart(2, '0');

function partsReader(zone: Zone): (at: Moment) => Parts {
  const reader = new Intl.DateTimeFormat('en-GB', {
    timeZone: zones[zone],
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (at) =>
    Object.fromEntries(
      reader.formatToParts(toMs(at)).map((part) => [part.type, part.value]),
    ) as unknown as Parts;
}

const monthNames: Record<LanguageChoice, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

function durationWriter(language: LanguageChoice): (ms: number) => string {
  const unit = units[language];
  return (ms) => {
    const span = Math.max(0, ms);
    if (span < minute) return `${Math.floor(span / second)} ${unit.second}`;
    if (span < hour) return `${Math.floor(span / minute)} ${unit.minute}`;
    if (span >= day) return `${Math.floor(span / day)} ${unit.day}`;
    return `${Math.floor(span / hour)} ${unit.hour} ${pad(Math.floor((span % hour) / minute))} ${unit.minute}`;
  };
}

function numberWriters(language: LanguageChoice): Pick<Format, 'number' | 'decimal' | 'percent' | 'change'> {
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimals = new Map<number, Intl.NumberFormat>();
  const decimal = (value: number, digits = 2): string => {
    const known = decimals.get(digits);
    const writer =
      known ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    if (!known) decimals.set(digits, writer);
    return writer.format(value);
  };
  const percent = (share: number): string => `${whole.format(Math.round(share * 100))}%`;
  const change = (share: number): string => {
    const points = Math.round(share * 100);
    if (points === 0) return '0%';
    return `${points > 0 ? '+' : '−'}${whole.format(Math.abs(points))}%`;
  };
  return { number: (value) => whole.format(value), decimal, percent, change };
}

function build(language: LanguageChoice, zone: Zone): Format {
  const read = partsReader(zone);
  const duration = durationWriter(language);
  const mark = language === 'id' ? '.' : ':';
  const clock = (at: Moment): string => {
    const parts = read(at);
    return `${parts.hour}${mark}${parts.minute}`;
  };
  const clockSeconds = (at: Moment): string => `${clock(at)}${mark}${read(at).second}`;
  const dayKey = (at: Moment): string => {
    const parts = read(at);
    return `${parts.year}-${parts.month}-${parts.day}`;
  };
  const shortDate = (at: Moment): string => {
    const parts = read(at);
    return `${Number(parts.day)} ${monthNames[language][Number(parts.month) - 1] ?? parts.month}`;
  };
  const fullDate = (at: Moment): string => `${shortDate(at)} ${read(at).year}`;
  const date = (at: Moment, now = Date.now()): string =>
    read(at).year === read(now).year ? shortDate(at) : fullDate(at);
  return {
    zone,
    ...numberWriters(language),
    duration,
    clock,
    clockSeconds,
    time: (at) => `${clock(at)} ${zone}`,
    date,
    fullDate,
    moment: (at, now) => (dayKey(at) === dayKey(now) ? clock(at) : date(at, now)),
    age: (at, now) => (now - toMs(at) < day ? duration(now - toMs(at)) : date(at, now)),
    full: (at) => `${fullDate(at)}, ${clockSeconds(at)} ${zone}`,
    dayKey,
  };
}

const cache = new Map<string, Format>();

/** Building an Intl formatter costs milliseconds, a queue draws thousands: one per language and zone. */
export function createFormat(language: LanguageChoice, zone: Zone): Format {
  const key = `${language} ${zone}`;
  const known = cache.get(key);
  if (known) return known;
  const made = build(language, zone);
  cache.set(key, made);
  return made;
}

export function useFormat(): Format {
  const { language, zone } = usePreferences();
  return createFormat(language, zone);
}

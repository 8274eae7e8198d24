const monthNames = [
  'jan januari january',
  'feb februari february pebruari peb',
  'mar maret march mrt',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'agu agt ags agustus agst aug august',
  'sep sept september',
  'okt oktober oct october',
  'nov november nop nopember',
  'des desember dec december',
];
const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** Minutes east of Greenwich. Indonesian zones have no summer time. */
const zones = new Map([
  ['wib', 420],
  ['wita', 480],
  ['wit', 540],
  ['gmt', 0],
  ['utc', 0],
  ['ut', 0],
  ['z', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);
/** Sources that give no zone are Indonesian outlets that mean Jakarta. */
const assumedZone = 420;

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;
const spoken =
  /^(?:[a-z']{2,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:[,\s|-]+(?:pukul\s+|jam\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s*\(?([a-z]{1,4}|[+-]\d{2}:?\d{2})?\)?$/i;

/**
 * Reads ISO 8601, RFC 822 and Indonesian dates (`Senin, 12 Oktober 2025 10:15 WIB`) to ISO in UTC; null for anything
 * else. Strict on purpose: a date that does not exist is not bent into one that does.
 */
export function parseDate(text: string): string | null {
  return readPlain(text) ?? readAny(text);
}

const plain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** What machines write, without taking it apart; null for anything else and for a date that does not exist. */
function readPlain(text: string): string | null {
  if (!plain.test(text)) return null;
  const seconds = `${text.slice(0, 19)}.000Z`;
  const ms = Date.parse(seconds);
  return ms >= 0 && new Date(ms).toISOString() === seconds ? seconds : null;
}

function readAny(text: string): string | null {
  const trimmed = text.trim().slice(0, 80);
  const dashed = iso.exec(trimmed);
  if (dashed) return toIso(dashed.slice(1, 4), dashed.slice(4, 7), dashed[7]);
  const worded = spoken.exec(trimmed);
  if (!worded) return null;
  const month = months.get((worded[2] ?? '').toLowerCase());
  if (month === undefined) return null;
  return toIso([fullYear(worded[3] ?? ''), String(month), worded[1]], worded.slice(4, 7), worded[7]);
}

/** Two-digit years are RFC 822's and mean this century. */
function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

type Parts = (string | undefined)[];

function toIso(date: Parts, time: Parts, zone: string | undefined): string | null {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const offset = zoneMinutes(zone);
  if (offset === null || hour > 23 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || year < 1970) return null;
  return new Date(midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1_000).toISOString();
}

function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return assumedZone;
  const known = zones.get(zone.toLowerCase());
  if (known !== undefined) return known;
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!numeric) return null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 14 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
}

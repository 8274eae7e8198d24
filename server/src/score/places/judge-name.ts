import type { RegionName } from './region-names.js';

/** The words either side of a name; `before` is empty where a sentence or a list parts them. */
export interface NameSetting {
  /** In small letters. */
  before: string;
  isBeforeSmall: boolean;
  isBeforeCapital: boolean;
  /** The name begins with a capital and goes on small: `Batu`, neither `batu` nor `BATU`. */
  isCapital: boolean;
  isNextCapital: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const cityOffices = words('kota pemkot walikota kotamadya wawali');
const regencyOffices = words('kabupaten kab pemkab bupati wabup');
const otherOffices = words('dprd provinsi gubernur');
const placeWords = words(
  'di ke dari warga asal wilayah daerah kawasan bandara stasiun terminal pelabuhan polres polresta rsud',
);
const streets = words('jl jln');
/** Dishes and cloths that carry the name of their home: “nasi padang”, “batik solo”. */
const goods = words(
  'nasi soto sate bakso mie mi martabak dodol tahu pempek bika pecel bakpia asinan kopi batik gudeg empal lumpia ' +
    'rendang goreng bakar masakan warung lele lontong bebek ayam telur asin brem wingko',
);
/** Before the name of a person. */
const titles = words(
  'pak bu ibu bapak mas mbak kak bang bung om tante ustaz ustad gus kiai kyai haji dr prof si sang tuan nyonya',
);
/** Abbreviations whose full stop does not end a sentence. */
export const dotted = words('kab kec jl jln prov');

/** Code of the province that a name stands for where it stands; null where it means something else. */
export function judgeName({ rule, regency, city }: RegionName, setting: NameSetting): string | null {
  const { before } = setting;
  if (rule === 'never' || streets.has(before) || goods.has(before)) return null;
  if (before === 'jalan' && setting.isBeforeCapital) return null;
  if (cityOffices.has(before)) return city ?? regency;
  if (regencyOffices.has(before)) return regency ?? city;
  // Two places in different provinces: only the office tells them apart.
  if (regency !== null && city !== null && regency !== city) return null;
  const isNamed = rule === null || otherOffices.has(before) || isPlace(rule, setting);
  return isNamed ? (city ?? regency) : null;
}

function isPlace(rule: RegionName['rule'], setting: NameSetting): boolean {
  const { before, isBeforeSmall, isCapital, isNextCapital } = setting;
  if ((rule === 'place' || rule === 'both') && placeWords.has(before)) return true;
  if (rule !== 'capital' && rule !== 'both') return false;
  return isBeforeSmall && isCapital && !isNextCapital && !titles.has(before);
}

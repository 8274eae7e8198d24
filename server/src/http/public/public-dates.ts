import type { PublicLanguage } from './public-text.js';

const months: Record<PublicLanguage, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
/** WIB is UTC+7 all year; public pages give their times in it. */
const wibMs = 7 * 3_600_000;
const pad = (value: number): string => String(value).padStart(2, '0');

/** `9 Maret 2026` */
export function longDate(at: string, language: PublicLanguage): string {
  const local = new Date(Date.parse(at) + wibMs);
  return `${local.getUTCDate()} ${months[language][local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`;
}

/** `9 Maret 2026, 10.00 WIB` */
export function longTime(at: string, language: PublicLanguage): string {
  const local = new Date(Date.parse(at) + wibMs);
  return `${longDate(at, language)}, ${pad(local.getUTCHours())}.${pad(local.getUTCMinutes())} WIB`;
}

import { longDate as indonesianDate } from '@tanggap/shared/render/long-date';
import type { PublicLanguage } from './public-text.js';

/** Public pages give their times in WIB, as official letters do. */
const inWib = { timeZone: 'Asia/Jakarta' } as const;
const englishDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...inWib });
const clock = new Intl.DateTimeFormat('id-ID', { timeStyle: 'short', ...inWib });

/** `9 Maret 2026` */
export function longDate(at: string, language: PublicLanguage): string {
  return language === 'id' ? indonesianDate(at) : englishDate.format(Date.parse(at));
}

/** `9 Maret 2026, 10.00 WIB` */
export function longTime(at: string, language: PublicLanguage): string {
  return `${longDate(at, language)}, ${clock.format(Date.parse(at))} WIB`;
}

import type { WorkCalendar } from './work-calendar.js';

/** `01-27` of a year, with its name. */
type Days = Readonly<Record<string, string>>;

/**
 * 2025: joint decree of the ministers of religion, manpower and state apparatus 1017, 2, 2/2024, with the joint leave of
 * 18 August added by the change of August 2025.
 */
const holidays2025: Days = {
  '01-01': 'Tahun Baru Masehi',
  '01-27': 'Isra Mikraj',
  '01-29': 'Tahun Baru Imlek',
  '03-29': 'Hari Suci Nyepi',
  '03-31': 'Idul Fitri',
  '04-01': 'Idul Fitri',
  '04-18': 'Wafat Yesus Kristus',
  '04-20': 'Kebangkitan Yesus Kristus',
  '05-01': 'Hari Buruh',
  '05-12': 'Waisak',
  '05-29': 'Kenaikan Yesus Kristus',
  '06-01': 'Hari Lahir Pancasila',
  '06-06': 'Idul Adha',
  '06-27': 'Tahun Baru Islam',
  '08-17': 'Hari Kemerdekaan',
  '09-05': 'Maulid Nabi',
  '12-25': 'Natal',
};
const jointLeave2025: Days = {
  '01-28': 'Cuti bersama Imlek',
  '03-28': 'Cuti bersama Nyepi',
  '04-02': 'Cuti bersama Idul Fitri',
  '04-03': 'Cuti bersama Idul Fitri',
  '04-04': 'Cuti bersama Idul Fitri',
  '04-07': 'Cuti bersama Idul Fitri',
  '05-13': 'Cuti bersama Waisak',
  '05-30': 'Cuti bersama Kenaikan',
  '06-09': 'Cuti bersama Idul Adha',
  '08-18': 'Cuti bersama Hari Kemerdekaan',
  '12-26': 'Cuti bersama Natal',
};

/** 2026: joint decree 1497, 2, 5/2025. */
const holidays2026: Days = {
  '01-01': 'Tahun Baru Masehi',
  '01-16': 'Isra Mikraj',
  '02-17': 'Tahun Baru Imlek',
  '03-19': 'Hari Suci Nyepi',
  '03-21': 'Idul Fitri',
  '03-22': 'Idul Fitri',
  '04-03': 'Wafat Yesus Kristus',
  '04-05': 'Kebangkitan Yesus Kristus',
  '05-01': 'Hari Buruh',
  '05-14': 'Kenaikan Yesus Kristus',
  '05-27': 'Idul Adha',
  '05-31': 'Waisak',
  '06-01': 'Hari Lahir Pancasila',
  '06-16': 'Tahun Baru Islam',
  '08-17': 'Hari Kemerdekaan',
  '08-25': 'Maulid Nabi',
  '12-25': 'Natal',
};
const jointLeave2026: Days = {
  '02-16': 'Cuti bersama Imlek',
  '03-18': 'Cuti bersama Nyepi',
  '03-20': 'Cuti bersama Idul Fitri',
  '03-23': 'Cuti bersama Idul Fitri',
  '03-24': 'Cuti bersama Idul Fitri',
  '05-15': 'Cuti bersama Kenaikan',
  '05-28': 'Cuti bersama Idul Adha',
  '12-24': 'Cuti bersama Natal',
};

function daysOf(year: number, kind: 'holiday' | 'joint-leave', days: Days): WorkCalendar['holidays'] {
  return Object.entries(days).map(([day, name]) => ({ day: `${year}-${day}`, name, kind }));
}

/**
 * What a desk starts with. Hours: Perpres 21/2023 gives their sum (37.5 a week, 32.5 in Ramadan), the start and the
 * length of breaks; where breaks lie and equal days are the usual reading, which heads of offices may change.
 *
 * Ramadan is entered, not computed. Its ends are the days before Idul Fitri in the decrees. Its beginnings are decided
 * by sighting on the eve: 1 March 2025 was announced so; 19 February 2026 is the government's day, Muhammadiyah began on
 * the 18th. Of 2027 neither decree nor Ramadan is known: the year is empty and said to be.
 */
export const defaultCalendar: WorkCalendar = {
  version: 0,
  zone: 'WIB',
  office: {
    weekdays: [
      { from: '07:30', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ],
    friday: [
      { from: '07:30', to: '11:30' },
      { from: '13:00', to: '16:30' },
    ],
    weekend: [],
  },
  ramadan: {
    weekdays: [
      { from: '08:00', to: '12:00' },
      { from: '12:30', to: '15:00' },
    ],
    friday: [
      { from: '08:00', to: '11:30' },
      { from: '12:30', to: '15:30' },
    ],
    weekend: [],
  },
  ramadans: [
    { from: '2025-03-01', to: '2025-03-30' },
    { from: '2026-02-19', to: '2026-03-20' },
  ],
  holidays: [
    ...daysOf(2025, 'holiday', holidays2025),
    ...daysOf(2025, 'joint-leave', jointLeave2025),
    ...daysOf(2026, 'holiday', holidays2026),
    ...daysOf(2026, 'joint-leave', jointLeave2026),
  ].sort((a, b) => (a.day < b.day ? -1 : 1)),
  completeYears: [2025, 2026],
};

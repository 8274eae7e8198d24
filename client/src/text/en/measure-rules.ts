import type { MeasureRuleWords } from '../id/measure-rules.js';

const definitions: MeasureRuleWords['definitions'] = [
  [
    'Stage',
    'Time from one clock of a story to the next, for instance from flagged to held. A story counts when its starting clock lies in the chosen range.',
  ],
  ['Finished', 'The ending clock stands. Value = counted time from start to end.'],
  [
    'Still open',
    'The ending clock does not stand and the case goes on. Value = counted time from start to now, a lower bound of what it will be.',
  ],
  [
    'Left another way',
    'The case was closed without passing the stage, for instance handed over before a draft. Counted apart, in no percentile.',
  ],
  [
    'Median and p90',
    'Values of finished and open stories together, ascending; the value number ⌈p × n⌉ of n stories (p = 0.5 or 0.9). What waits cannot improve a figure.',
  ],
  ['The sign ≥', 'The value at that rank is of a story still open: the real time is at least this.'],
  ['Fewer than 5 cases', 'A percentile of a handful misleads; the cases themselves are shown.'],
  [
    'Within target',
    'Finished with value ≤ target, over all finished plus those open and over target. Open stories still in time are counted in neither.',
  ],
  ['Over', 'A value above the target, finished or still open.'],
  ['About to break', 'Still open with three quarters of the target gone.'],
  [
    'Target',
    'In minutes of counted time. A program’s or band’s own replaces the general one; where both exist the shorter holds.',
  ],
  [
    'Counted time',
    'Shift hours: only while somebody is rostered. Office hours: by the work calendar, without holidays and joint leave. Around the clock: every hour. The first two stages are the machine’s and always count around the clock.',
  ],
  ['Backlog', 'Flagged stories whose case is not finished, by age since the flag.'],
  [
    'Load',
    'How many are held, decided and drafted in one shift, in the order of names. No average, score or rank of a person.',
  ],
  [
    'Agreement and kappa',
    'Agreement = share of second outcomes equal to the first. Cohen’s kappa = (agreement − agreement by chance) ÷ (1 − agreement by chance).',
  ],
];

const targets: MeasureRuleWords['targets'] = {
  title: 'Time targets',
  back: 'Response times',
  intro:
    'Minutes of counted time. Empty follows the general target; of program and urgency the shorter holds.',
  mode: 'Time is counted in',
  stage: 'Stage',
  general: 'General',
  addProgram: 'Add a program',
  choose: 'Choose a program',
  removeProgram: (name) => `Remove targets of ${name}`,
  cell: (stage, column) => `${stage}, ${column}, minutes`,
  problem: 'Enter minutes above 0 and at most 100,000, or leave it empty.',
  problems: (count) => `${count} entries cannot be saved yet.`,
  save: 'Save targets',
  saved: 'Targets saved',
  reset: 'Reset',
  whoEdits: 'Supervisors and administrators may change targets. You may read them.',
  version: (version) => `version ${version}`,
};

const calendar: MeasureRuleWords['calendar'] = {
  title: 'Work calendar',
  intro: 'Holidays, office hours and Ramadan; used where time is counted in office hours.',
  zone: 'Time zone',
  year: 'Year',
  holidays: 'Holidays and joint leave',
  holidaysHint: 'one day a line',
  pasteHelp:
    'Paste from the decree, for instance “2027-01-01 Tahun Baru”. Begin the name with “Cuti bersama” for joint leave.',
  kinds: { holiday: 'holiday', 'joint-leave': 'joint leave' },
  count: (holidays, leaves) => `${holidays} holidays, ${leaves} days of joint leave`,
  complete: (year) => `The decree for ${year} is entered in full`,
  incomplete: 'incomplete',
  isComplete: 'complete',
  addYear: (year) => `Add ${year}`,
  line: (line) => `Line ${line}`,
  problems: {
    'no-date': 'does not begin with a date; write year-month-day, for instance 2027-01-01.',
    'not-a-date': 'that date is not in the calendar.',
    'other-year': 'the date is in another year; choose that year first.',
    'no-name': 'the day has no name yet (2–80 letters).',
    twice: 'this date already stands in another line.',
  },
  none: 'No holidays for this year yet.',
  sets: { office: 'Office hours', ramadan: 'Office hours during Ramadan' },
  rows: { weekdays: 'Monday–Thursday', friday: 'Friday', weekend: 'Saturday–Sunday' },
  from: 'from',
  to: 'to',
  addStretch: 'Add hours',
  removeStretch: (name) => `Remove hours ${name}`,
  closed: 'closed',
  stretchProblem: 'The end must come after the start, and hours must not overlap.',
  ramadans: 'Dates of Ramadan',
  ramadansHint: 'as decreed',
  addRamadan: 'Add a Ramadan',
  removeRamadan: 'Remove the dates of a Ramadan',
  ramadanProblem: 'Fill in both dates; the last must not be before the first.',
  save: 'Save the calendar',
  saved: 'Calendar saved',
  blocked: 'Mend what is marked first.',
  whoEdits: 'Supervisors and administrators may change the calendar. You may read it.',
};

export const measureRules: MeasureRuleWords = {
  definitionsTitle: 'What each figure means',
  definitions,
  targets,
  calendar,
};

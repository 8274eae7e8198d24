const id = {
  range: 'Rentang',
  days: (count: number) => `${count} hari`,
  programs: 'Program',
  fixed: (from: string, to: string) => `${from} – ${to}`,
  untilNow: 'sekarang',
  rest: (names: string) => `Disaring juga menurut: ${names}`,
  clear: 'Lepas saringan itu',
  query: 'kueri',
  issue: 'isu',
};

const en: typeof id = {
  range: 'Range',
  days: (count) => `${count} days`,
  programs: 'Programs',
  fixed: (from, to) => `${from} – ${to}`,
  untilNow: 'now',
  rest: (names) => `Also narrowed by: ${names}`,
  clear: 'Let go of these',
  query: 'query',
  issue: 'issue',
};

export const rangeWords = { id, en };

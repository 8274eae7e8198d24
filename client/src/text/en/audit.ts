import type { AuditText } from '../id/audit.js';

export const audit: AuditText = {
  title: 'Audit log',
  entries: (shown) => `${shown} entries`,
  intact: 'Chain intact.',
  intactText: (shown, time) => `#1 to #${shown} checked ${time}.`,
  broken: 'Chain broken.',
  brokenText: (shown) => `Entry #${shown} does not fit the print before it. Call the administrator.`,
  check: 'Check again',
  time: (zone) => `Time ${zone}`,
  who: 'Who',
  action: 'Action',
  subject: 'On',
  details: 'Details',
  hash: 'Print',
  machine: 'machine',
  empty: 'No entries yet',
  emptyText: 'Every decision, search and change will be recorded here.',
  older: 'Load older',
  note: 'Each entry contains the print of the one before. Changing one breaks all that follow.',
};

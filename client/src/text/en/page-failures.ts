import type { PageFailures } from '../id/page-failures.js';

export const pageFailures: PageFailures = {
  'bad-address': 'The address is incomplete.',
  'blocked-address': 'This is no public web address.',
  unresolved: 'The name of the site is unknown.',
  'connection-lost': 'The connection to the site was lost.',
  timeout: 'The site did not answer in time.',
  'too-many-redirects': 'The site redirects again and again.',
  'too-large': 'The page is too large.',
  bomb: 'Its content swells beyond reason when opened.',
  'bad-encoding': 'Its content cannot be read.',
  'bad-status': 'The site refused or the page is gone.',
  'rate-limited': 'The site asks us to wait.',
  'robots-denied': 'The site does not allow automatic reading.',
  'file-refused': 'This kind of file is not accepted.',
  'bad-reply': 'It is no page with words, PDF, picture or text.',
  other: 'The site could not be read.',
};

import type { CampaignFields, ProblemName } from './campaign-fields.js';

/** What every part of the form is given. */
export interface FormPartProps {
  fields: CampaignFields;
  put: (change: Partial<CampaignFields>) => void;
  /** What is wrong with a field, in words; null while it is fine or nothing was tried yet. */
  problemOf: (name: ProblemName) => string | null;
}

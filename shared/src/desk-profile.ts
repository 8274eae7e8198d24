/** Who speaks: printed on releases, cards and the public page, so that nothing hides the sender (design, rule 6). */
export interface DeskProfile {
  agency: string;
  unit: string;
  city: string;
  contact: string;
  site: string;
}

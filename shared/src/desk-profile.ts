/** Who speaks: printed on releases, cards and the public page, so that nothing hides the sender (design, rule 6). */
export interface DeskProfile {
  /** The agency, for instance `Dinas Komunikasi dan Informatika Kota Contoh`. */
  agency: string;
  /** The unit that answers questions. */
  unit: string;
  city: string;
  /** Telephone or mail of the contact. */
  contact: string;
  /** The agency's own portal. */
  site: string;
}

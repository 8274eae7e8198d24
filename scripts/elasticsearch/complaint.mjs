/** Something the person at the keyboard can mend: what was expected, what came, what to do. Shown without a stack. */
export class Complaint extends Error {
  name = 'Complaint';
}

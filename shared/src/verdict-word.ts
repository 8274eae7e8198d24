/**
 * True where a text holds *hoaks* or *hoax* in any dress: parted by signs, in capitals, in full-width letters, with
 * accents or invisible characters between. Errs on the side of finding it: whoever asks only leaves a name out.
 */
export function hasVerdictWord(text: string): boolean {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[0@]/g, 'o')
    .replace(/4/g, 'a')
    .replace(/[^\p{L}]/gu, '');
  return /h+o+a+(?:k|x)/u.test(letters);
}

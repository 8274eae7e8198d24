// The barrel of `natural` loads database clients and prints to stdout, so only this one file of it is imported.
declare module 'natural/lib/natural/stemmers/indonesian/stemmer_id.js' {
  const stemmer: { stem(word: string): string; dictionary: string[] };
  export default stemmer;
}

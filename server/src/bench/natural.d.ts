declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_id.js' {
  const Tokenizer: new () => { tokenize(text: string): string[] };
  export default Tokenizer;
}

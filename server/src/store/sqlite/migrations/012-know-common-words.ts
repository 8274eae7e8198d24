/**
 * Words of so many mentions that the word index is slow for them. Each has a bit in the columns of mentions written since
 * (search/common-words.ts); a number is never given to another word.
 */
export const sql = `
create table common_word (number integer primary key, stem text not null unique);
`;

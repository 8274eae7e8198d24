/** What a mention is found by beside its words. */
export const sql = `
select 1;
`;

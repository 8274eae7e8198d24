/** Issues and the stories that belong to them. */
export const sql = `
select 1;
`;

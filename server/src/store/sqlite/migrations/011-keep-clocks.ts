/** The clocks of stories as narrow rows. */
export const sql = `
select 1;
`;

/** The urgency band that Jejak last told of a story; cuts as they were when this was released. */
export const sql = `
alter table story add column band text not null default 'low';
update story set band = case
  when urgency >= 0.8 then 'urgent' when urgency >= 0.6 then 'high' when urgency >= 0.35 then 'medium' else 'low' end;
`;

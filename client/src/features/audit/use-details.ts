import { useFormat } from '../../lib/format.js';
import { useText, useWords } from '../../lib/text.js';
import { auditDetails as en } from '../../text/en/audit-details.js';
import { auditDetails as id } from '../../text/id/audit-details.js';

type Words = Readonly<Partial<Record<string, string>>>;

/** Says the small facts of an entry as `name: value`; what has no words keeps its code, what is nested is JSON. */
export function useDetails(): (data: Record<string, unknown>) => string {
  const words = useWords({ id, en });
  const format = useFormat();
  const { exits, routes, roles, channels, signals } = useText().vocabulary;
  const names: Words = words.names;
  const values: Partial<Record<string, Words>> = {
    ...{ role: roles, channel: channels, signal: signals },
    outcome: { ...routes, ...exits },
  };
  const valueOf = (name: string, value: unknown): string => {
    if (typeof value === 'string') return values[name]?.[value] ?? value;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return value.map((item: unknown) => valueOf(name, item)).join(', ');
    return JSON.stringify(value);
  };
  return (data) =>
    Object.entries(data)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${names[name] ?? name}: ${valueOf(name, value)}`)
      .join(' · ');
}

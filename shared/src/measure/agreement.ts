import type { Agreement } from '../api-measure.js';

/** Below this many answers an interval by the large-sample formula says nothing. */
const fewestForInterval = 10;
/** Two-sided 95 % of the normal distribution. */
const z95 = 1.959_963_985;

interface Pair {
  first: string;
  second: string;
}

/**
 * Agreement of two looks at the same decisions. With p_ij the share of (first i, second j), p_i. and p_.i its sums:
 *
 *   raw   = p_o = Σ p_ii
 *   kappa = (p_o − p_e) ÷ (1 − p_e),  p_e = Σ p_i. · p_.i            (Cohen 1960)
 *   var   = { Σ p_ii [(1 − p_e) − (p_.i + p_i.)(1 − p_o)]²
 *           + (1 − p_o)² Σ_{i≠j} p_ij (p_.i + p_j.)²
 *           − (p_o p_e − 2 p_e + p_o)² } ÷ (n (1 − p_e)⁴)            (Fleiss, Cohen, Everitt 1969)
 *   95 %  = kappa ± 1.96 √var, cut at −1 and 1
 */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const table = tableOf(pairs);
  const answered = pairs.length;
  const agreed = pairs.filter(({ first, second }) => first === second).length;
  const raw = answered === 0 ? null : agreed / answered;
  const kappa = answered < 2 || raw === null ? null : kappaOf(table, answered);
  return {
    answered,
    agreed,
    raw,
    kappa,
    kappaInterval: kappa === null || answered < fewestForInterval ? null : intervalOf(table, answered, kappa),
    table,
  };
}

function tableOf(pairs: readonly Pair[]): Agreement['table'] {
  const counts = new Map<string, Agreement['table'][number]>();
  for (const { first, second } of pairs) {
    const cell = counts.get(`${first} ${second}`);
    if (cell) cell.count += 1;
    else counts.set(`${first} ${second}`, { first, second, count: 1 });
  }
  return [...counts.values()].sort(
    (a, b) => a.first.localeCompare(b.first) || a.second.localeCompare(b.second),
  );
}

/** Shares of the first (`rows`) and the second look (`columns`) by outcome. */
function marginals(table: Agreement['table'], answered: number) {
  const [rows, columns] = [new Map<string, number>(), new Map<string, number>()];
  for (const { first, second, count } of table) {
    rows.set(first, (rows.get(first) ?? 0) + count / answered);
    columns.set(second, (columns.get(second) ?? 0) + count / answered);
  }
  const row = (outcome: string) => rows.get(outcome) ?? 0;
  const column = (outcome: string) => columns.get(outcome) ?? 0;
  const expected = [...rows.keys()].reduce((sum, outcome) => sum + row(outcome) * column(outcome), 0);
  return { row, column, expected };
}

const observed = (table: Agreement['table'], answered: number): number =>
  table.reduce((sum, { first, second, count }) => sum + (first === second ? count / answered : 0), 0);

/** Null where chance alone agrees always: one outcome in both looks. */
function kappaOf(table: Agreement['table'], answered: number): number | null {
  const { expected } = marginals(table, answered);
  if (table.length === 1 && table[0]?.first === table[0]?.second) return null;
  return (observed(table, answered) - expected) / (1 - expected);
}

function intervalOf(table: Agreement['table'], answered: number, kappa: number): [number, number] {
  const { row, column, expected } = marginals(table, answered);
  const agreed = observed(table, answered);
  const terms = table.map(({ first, second, count }) => {
    const share = count / answered;
    return first === second
      ? share * (1 - expected - (column(first) + row(first)) * (1 - agreed)) ** 2
      : (1 - agreed) ** 2 * share * (column(first) + row(second)) ** 2;
  });
  const sum = terms.reduce((total, term) => total + term, 0);
  const spread = sum - (agreed * expected - 2 * expected + agreed) ** 2;
  // Rounding may leave a perfect agreement a hair below 0.
  const half = z95 * Math.sqrt(Math.max(0, spread) / (answered * (1 - expected) ** 4));
  return [Math.max(-1, kappa - half), Math.min(1, kappa + half)];
}

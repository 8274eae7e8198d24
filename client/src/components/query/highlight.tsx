import type { QueryError } from '@tanggap/shared/query';
import { queryTokens, type QueryToken } from '@tanggap/shared/query/query-tokens';
import { Fragment } from 'react';
import styles from './query-bar.module.css';

export interface HighlightProps {
  query: string;
  problem: QueryError | null;
}

/** A piece of a token cut at the ends of the problem, so that it may cover half a word. */
function cut(token: QueryToken, problem: QueryError | null): [string, boolean][] {
  const [from, to] = token.span;
  const ends = [...(problem?.span ?? [])].filter((at) => at > from && at < to);
  const edges = [...new Set([from, ...ends, to])].sort((one, other) => one - other);
  return edges.slice(0, -1).map((at, index) => {
    const end = edges[index + 1] ?? to;
    const isWrong = problem !== null && problem.span[0] < end && problem.span[1] > at;
    return [token.text.slice(at - from, end - from), isWrong];
  });
}

/** The query in colours by kind, with what is wrong underlined; the field above it holds the words themselves. */
export function Highlight({ query, problem }: HighlightProps) {
  const isAtEnd = problem !== null && problem.span[0] >= query.length;
  return (
    <>
      {queryTokens(query).map((token) => (
        <Fragment key={token.span[0]}>
          {cut(token, problem).map(([text, isWrong], index) => (
            <span key={index} data-kind={token.kind} className={isWrong ? styles.wrong : undefined}>
              {text}
            </span>
          ))}
        </Fragment>
      ))}
      {isAtEnd && <span className={styles.wrong}>&nbsp;</span>}
    </>
  );
}

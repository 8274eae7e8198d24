import type { QueryError } from '@tanggap/shared/query';
import { Fragment } from 'react';
import { tokensOf, type Token } from './tokens.js';
import styles from './query-bar.module.css';

export interface HighlightProps {
  query: string;
  problems: readonly QueryError[];
}

/** A piece of a token cut at the ends of the problems, so that a problem may cover half a word. */
function cut(token: Token, problems: readonly QueryError[]): [string, boolean][] {
  const [from, to] = token.span;
  const ends = problems.flatMap(({ span }) => [...span]).filter((at) => at > from && at < to);
  const edges = [...new Set([from, ...ends, to])].sort((one, other) => one - other);
  return edges.slice(0, -1).map((at, index) => {
    const end = edges[index + 1] ?? to;
    const isWrong = problems.some(({ span }) => span[0] < end && span[1] > at);
    return [token.text.slice(at - from, end - from), isWrong];
  });
}

/** The query in colours by kind, with what is wrong underlined; the field above it holds the words themselves. */
export function Highlight({ query, problems }: HighlightProps) {
  const atEnd = problems.some(({ span }) => span[0] >= query.length || span[0] === span[1]);
  return (
    <>
      {tokensOf(query).map((token) => (
        <Fragment key={token.span[0]}>
          {cut(token, problems).map(([text, isWrong], index) => (
            <span key={index} data-kind={token.kind} className={isWrong ? styles.wrong : undefined}>
              {text}
            </span>
          ))}
        </Fragment>
      ))}
      {atEnd && <span className={styles.wrong}>&nbsp;</span>}
    </>
  );
}

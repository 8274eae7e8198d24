import type { QueryField, QueryNode } from '@tanggap/shared/query';

/** Queries as trees, without the text they were read from. */

const span = [0, 0] as const;

export const word = (text: string, isPrefix = false): QueryNode => ({ kind: 'word', text, isPrefix, span });
export const phrase = (text: string): QueryNode => ({ kind: 'phrase', text, span });
export const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });

export function fieldNode(field: QueryField, ...values: string[]): QueryNode {
  return { kind: 'field', field, values, span };
}

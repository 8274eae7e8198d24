import { dateFields, storyFields, type QueryNode, type QuerySpan } from '../query.js';
import type { Cursor } from './cursor.js';
import { QueryProblem } from './query-problem.js';
import { reasons } from './reasons.js';

const ofStories: readonly string[] = storyFields;
const ofDates: readonly string[] = dateFields;

/**
 * Marks of stories and dates stand at the top only, and every group asks for something. A mark of stories may be excluded
 * there: `-keadaan:ditutup`.
 */
export function checkPlaces(node: QueryNode, cursor: Cursor): void {
  for (const part of node.kind === 'and' ? node.of : [node]) {
    if (part.kind === 'field') continue;
    const isExcluded = part.kind === 'not' && part.of.kind === 'field';
    if (isExcluded) refuseBelow(part.of, cursor, ofDates);
    else refuseBelow(part, cursor, [...ofStories, ...ofDates]);
  }
  if (cursor.context.isNarrowed) checkParts(node, cursor);
  else checkGroup(node, cursor);
}

function refuseBelow(node: QueryNode, cursor: Cursor, refused: readonly string[]): void {
  if (node.kind === 'not') return refuseBelow(node.of, cursor, refused);
  if (node.kind === 'and' || node.kind === 'or') {
    for (const part of node.of) refuseBelow(part, cursor, refused);
    return;
  }
  if (node.kind !== 'field' || !refused.includes(node.field)) return;
  const name = cursor.text.slice(...node.span).replace(/:.*$/s, ':');
  throw new QueryProblem('field-not-here', node.span, reasons.onlyAtTop(name), null);
}

/** Exclusions take away from something: alone they would ask for nearly all that is stored. */
function checkGroup(node: QueryNode, cursor: Cursor): void {
  const isEmpty =
    node.kind === 'not' || (node.kind === 'and' && node.of.every((part) => part.kind === 'not'));
  if (isEmpty)
    throw new QueryProblem('only-exclusions', placeOf(node, cursor), reasons.onlyExclusions(), null);
  checkParts(node, cursor);
}

function checkParts(node: QueryNode, cursor: Cursor): void {
  if (node.kind === 'not') checkGroup(node.of, cursor);
  if (node.kind === 'or') for (const part of node.of) checkGroup(part, cursor);
  if (node.kind === 'and') {
    for (const part of node.of) {
      if (part.kind === 'not') checkGroup(part.of, cursor);
      else checkGroup(part, cursor);
    }
  }
}

function placeOf(node: QueryNode, cursor: Cursor): QuerySpan {
  const own = 'span' in node ? node.span : cursor.exclusions.get(node);
  if (own) return own;
  const parts = 'of' in node && Array.isArray(node.of) ? node.of.map((part) => placeOf(part, cursor)) : [];
  return [Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))];
}

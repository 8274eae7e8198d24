import type { ResponseContent } from '@tanggap/shared/response';
import { citedNumbers, usedCitations } from '@tanggap/shared/response-rules';

export type Cited = ResponseContent['citations'][number];
export type Source = Pick<Cited, 'kind' | 'id'>;

/** The number under which a source is cited; null where it is not. */
export function numberOf(content: Pick<ResponseContent, 'citations'>, { kind, id }: Source): number | null {
  return content.citations.find((cited) => cited.kind === kind && cited.id === id)?.n ?? null;
}

/** Gives a source its number: the one it has, else the next that no text uses. */
export function numbered(content: ResponseContent, source: Source): { content: ResponseContent; n: number } {
  const known = numberOf(content, source);
  if (known !== null) return { content, n: known };
  const n = Math.max(0, ...content.citations.map((cited) => cited.n), ...citedNumbers(content)) + 1;
  return { content: { ...content, citations: [...content.citations, { n, ...source }] }, n };
}

/** What is typed for a citation after `before`: apart from a word, close to a space. */
export function citationText(before: string, n: number): string {
  return `${before === '' || /\s$/.test(before) ? '' : ' '}[${n}]`;
}

/**
 * Leaves out sources that no text points at any more. Only when a version is cut: until then an undo may bring the
 * number back.
 */
export function withUsedCitations(content: ResponseContent): ResponseContent {
  const citations = usedCitations(content);
  return citations.length === content.citations.length ? content : { ...content, citations };
}

/**
 * Writes at the caret as if typed, so that the browser's own undo knows of it, and tells React by an input event.
 */
export function typeAtCaret(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (typedByBrowser(text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Deprecated, yet the only way to type into a text area that keeps the native undo history; not everywhere there. */
function typedByBrowser(text: string): boolean {
  const page = document as { execCommand?: (command: string, hasUi: boolean, value: string) => boolean };
  return page.execCommand?.('insertText', false, text) ?? false;
}

import { useMemo, useRef } from 'react';
import { blockKeys, type BlockKey } from '@tanggap/shared/vocabulary';
import type { Caret, EditablePart } from '../draft/finding-order.js';

export interface Fields {
  /** The ref of a part's text area. */
  register: (part: EditablePart) => (field: HTMLTextAreaElement | null) => void;
  /** The ref of the field that says where people ask; no citation goes there. */
  registerContact: (field: HTMLInputElement | null) => void;
  focusContact: (span: readonly [number, number]) => void;
  noteFocus: (part: EditablePart) => void;
  focus: (part: EditablePart, span?: readonly [number, number] | null) => void;
  /** Puts the caret back into a part, unless it is there already. */
  focusWhereItWas: (part: EditablePart) => void;
  /** The block that was written in last, and its field. */
  lastBlock: () => { part: BlockKey; field: HTMLTextAreaElement | null };
  /** Where the caret is; null while the text is not focused. */
  caret: () => Caret | null;
  /** Moves the focus one block up or down. */
  step: (by: 1 | -1) => void;
}

const order: readonly EditablePart[] = ['headline', ...blockKeys];

/** The text areas of the desk, so that findings, sources and keys can reach them. */
export function useFields(): Fields {
  const fields = useRef(new Map<EditablePart, HTMLTextAreaElement>());
  const last = useRef<EditablePart>('fact');
  const contact = useRef<HTMLInputElement | null>(null);
  return useMemo<Fields>(() => {
    const focus: Fields['focus'] = (part, span) => {
      const field = fields.current.get(part);
      field?.focus();
      if (span) field?.setSelectionRange(span[0], span[1]);
      field?.scrollIntoView({ block: 'nearest' });
    };
    const focused = (): EditablePart | null =>
      order.find((part) => fields.current.get(part) === document.activeElement) ?? null;
    return {
      register: (part) => (field) => {
        if (field) fields.current.set(part, field);
        else fields.current.delete(part);
      },
      registerContact: (field) => {
        contact.current = field;
      },
      focusContact: ([start, end]) => {
        contact.current?.focus();
        contact.current?.setSelectionRange(start, end);
        contact.current?.scrollIntoView({ block: 'nearest' });
      },
      noteFocus: (part) => {
        last.current = part;
      },
      focus,
      focusWhereItWas: (part) => {
        const field = fields.current.get(part);
        if (field && field !== document.activeElement && window.getSelection()?.isCollapsed !== false)
          field.focus();
      },
      lastBlock: () => {
        const part = last.current === 'headline' ? 'fact' : last.current;
        return { part, field: fields.current.get(part) ?? null };
      },
      caret: () => {
        const part = focused();
        return part && { part, at: fields.current.get(part)?.selectionStart ?? 0 };
      },
      step: (by) => {
        const at = order.indexOf(focused() ?? (by === 1 ? 'headline' : 'warning'));
        const next = order[at + by];
        if (next) focus(next);
      },
    };
  }, []);
}

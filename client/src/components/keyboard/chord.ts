/** Names of keys that a letter does not tell. */
const aliases: Record<string, string> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Escape: 'escape',
  Enter: 'enter',
  ' ': 'space',
};

/**
 * A key press as bindings write it: `j`, `shift+j`, `mod+k` (Control, or Command on a Mac), `?`. Shift is told only with
 * letters and named keys: the sign `?` already contains it, on whatever keyboard.
 */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const named = aliases[event.key];
  const key = named ?? event.key.toLowerCase();
  const isSign = named === undefined && event.key.length === 1 && !/\p{L}/u.test(event.key);
  return [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && !isSign && 'shift',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Whether letters typed at this element belong to its text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type="checkbox"], [type="radio"], [type="button"])');
}

/** Elements that answer Enter, Space and arrows themselves. */
export function actsOnItsOwn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('button, a[href], summary, input, [role="menuitem"], [role="tab"]')
  );
}

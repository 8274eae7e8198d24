import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx.js';
import { useKeys } from './keyboard/keyboard.js';
import styles from './popover.module.css';

const gap = 6;
const margin = 8;

export interface PopoverProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
  /** Edge of the anchor that the panel lines up with. Default `start`. */
  align?: 'start' | 'end';
  className?: string | undefined;
}

/**
 * A panel beside its anchor: below where there is room, else above. Takes the focus; closes on Esc and a press outside.
 */
export function Popover({ anchor, onClose, children, align = 'start', className }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    if (!panel.current || !anchor.current) return;
    place(panel.current, anchor.current, align);
    panel.current.querySelector<HTMLElement>('input:checked, input, select, button:not(:disabled)')?.focus();
  }, [anchor, align]);

  useKeys({
    escape: () => {
      onClose();
      anchor.current?.focus();
    },
  });

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !anchor.current?.contains(target)) close();
    };
    // A telephone's keyboard resizes the page as well: that must move the panel, not close it.
    const onResize = () => {
      if (panel.current && anchor.current) place(panel.current, anchor.current, align);
    };
    document.addEventListener('pointerdown', onPress);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      window.removeEventListener('resize', onResize);
    };
  }, [anchor, align]);

  return createPortal(
    <div ref={panel} className={cx(styles.panel, className)}>
      {children}
    </div>,
    document.body,
  );
}

function place(panel: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const from = anchor.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const below = from.bottom + gap;
  const fitsBelow = below + size.height <= window.innerHeight - margin;
  const left = align === 'start' ? from.left : from.right - size.width;
  panel.style.top = `${fitsBelow ? below : Math.max(margin, from.top - gap - size.height)}px`;
  panel.style.left = `${Math.min(Math.max(margin, left), Math.max(margin, window.innerWidth - size.width - margin))}px`;
}

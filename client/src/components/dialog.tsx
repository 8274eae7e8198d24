import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import { IconButton } from './button.js';
import { cx } from './cx.js';
import { IconX } from './icons.js';
import { useKeys } from './keyboard/keyboard.js';
import { useText } from '../lib/text.js';
import styles from './dialog.module.css';

export interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  icon?: Icon;
  /** Beside the title, at the right. */
  tools?: ReactNode;
  footer?: ReactNode;
  /** `wide` for tables and help. Default `narrow`. */
  width?: 'narrow' | 'wide';
  /** Leaves the title to screen readers, for dialogs that open with a field. */
  isBare?: boolean;
}

/** A modal dialog: the browser keeps focus inside and gives it back; Esc and a press on the scrim close it. */
export function Dialog({
  title,
  onClose,
  children,
  icon: Shape,
  tools,
  footer,
  width = 'narrow',
  isBare,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useText();

  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    firstField(dialog)?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={cx(styles.dialog, styles[width])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <ModalKeys onClose={onClose} />
      <div className={styles.body}>
        <header className={cx(styles.header, isBare && 'visually-hidden')}>
          {Shape && <Shape />}
          <h2 id={titleId} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          {tools}
          {!isBare && <IconButton icon={IconX} label={t.components.close} onClick={onClose} />}
        </header>
        {children}
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}

/** Where one begins: the first field, else the title, so that nothing is pressed by accident. */
function firstField(dialog: HTMLElement | null): HTMLElement | null {
  return (
    dialog?.querySelector<HTMLElement>('textarea, select, input:not([role="switch"])') ??
    dialog?.querySelector('h2') ??
    null
  );
}

/** First child of the dialog, so that keys of its content are asked before these. */
function ModalKeys({ onClose }: { onClose: () => void }) {
  useKeys({ escape: onClose }, { isModal: true });
  return null;
}

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from '../../../components/button.js';
import { IconX } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useText } from '../../../lib/text.js';
import styles from './side-sheet.module.css';

export interface SideSheetProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A modal sheet at the page's edge, so that the text it is about stays in sight beside it. */
export function SideSheet({ title, onClose, children }: SideSheetProps) {
  const t = useText();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const sheet = ref.current;
    sheet?.showModal();
    sheet?.querySelector('h2')?.focus();
    return () => sheet?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={styles.sheet}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <SheetKeys onClose={onClose} />
      <div className={styles.body}>
        <header className={styles.header}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon={IconX} label={t.components.close} onClick={onClose} />
        </header>
        <div className={styles.content}>{children}</div>
      </div>
    </dialog>
  );
}

/** First child of the sheet, so that keys of its content are asked before these. */
function SheetKeys({ onClose }: { onClose: () => void }) {
  useKeys({ escape: onClose }, { isModal: true });
  return null;
}

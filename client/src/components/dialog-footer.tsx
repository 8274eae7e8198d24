import { useText } from '../lib/text.js';
import { Button, type ButtonProps } from './button.js';
import styles from './dialog-footer.module.css';

export interface DialogFooterProps extends Pick<ButtonProps, 'children' | 'disabled' | 'keys' | 'onClick'> {
  onClose: () => void;
  variant?: 'primary' | 'danger';
}

/** Leaving beside the one act of a dialog, for its `footer`; without `onClick` the act sends the form around it. */
export function DialogButtons({ onClose, variant = 'primary', children, ...act }: DialogFooterProps) {
  const t = useText();
  return (
    <>
      <Button onClick={onClose}>{t.components.cancel}</Button>
      <Button type={act.onClick ? 'button' : 'submit'} variant={variant} {...act}>
        {children}
      </Button>
    </>
  );
}

/** The same below the fields of a form. */
export function DialogFooter(props: DialogFooterProps) {
  return (
    <footer className={styles.footer}>
      <DialogButtons {...props} />
    </footer>
  );
}

import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../lib/text.js';
import { Button } from '../button.js';
import { IconAlertTriangle, IconCheck } from '../icons.js';
import { useKeys } from '../keyboard/keyboard.js';
import styles from './toast.module.css';

const shownSeconds = 8;

export interface Toast {
  text: string;
  kind?: 'done' | 'refused';
  /** What the button does; `undo` also answers to Z, even after the toast has gone. */
  undo?: () => void;
  action?: { label: string; run: () => void };
}

interface Shown extends Toast {
  id: number;
}

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** One notice at a time; a new one takes the old one's place. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Shown | null>(null);
  const [lastUndo, setLastUndo] = useState<(() => void) | null>(null);
  const show = useMemo(
    () => (next: Toast) => {
      setToast((before) => ({ ...next, id: (before?.id ?? 0) + 1 }));
      if (next.undo) setLastUndo(() => next.undo);
    },
    [],
  );
  const undo = () => {
    lastUndo?.();
    setLastUndo(null);
    setToast(null);
  };
  useKeys({ z: undo }, { isEnabled: lastUndo !== null });
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.place} role="status">
        {toast && <ToastView key={toast.id} toast={toast} onUndo={undo} onGone={() => setToast(null)} />}
      </div>
    </ToastContext>
  );
}

/** Shows a notice for 8 seconds, longer while pointed at or focused. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

interface ToastViewProps {
  toast: Toast;
  onUndo: () => void;
  onGone: () => void;
}

function ToastView({ toast, onUndo, onGone }: ToastViewProps) {
  const t = useText();
  const [isPaused, setPaused] = useState(false);
  const left = useCountdown(isPaused, onGone);
  const isRefused = toast.kind === 'refused';
  const Shape = isRefused ? IconAlertTriangle : IconCheck;
  return (
    <div
      className={styles.toast}
      data-kind={toast.kind ?? 'done'}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Shape className={styles.icon} />
      <span className={styles.text}>{toast.text}</span>
      <span className={styles.left} aria-hidden="true">
        {t.components.seconds(left)}
      </span>
      {toast.undo && (
        <Button keys="z" onClick={onUndo} className={styles.button}>
          {t.components.undo}
        </Button>
      )}
      {toast.action && (
        <Button
          className={styles.button}
          onClick={() => {
            toast.action?.run();
            onGone();
          }}
        >
          {toast.action.label}
        </Button>
      )}
    </div>
  );
}

function useCountdown(isPaused: boolean, onEnd: () => void): number {
  const [left, setLeft] = useState(shownSeconds);
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onEnd()), 1_000);
    return () => clearTimeout(timer);
  }, [left, isPaused, onEnd]);
  return left;
}

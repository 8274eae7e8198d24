import { useState } from 'react';
import { useText } from '../lib/text.js';
import { Button, type ButtonProps } from './button.js';
import { IconCheck, IconCopy } from './icons.js';
import { useToast } from './toast/toast.js';

export interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'keys'> {
  text: string;
  children: string;
  /** What the notice says. */
  done: string;
}

/** Puts a text on the clipboard. A browser may refuse; then it says how to go on. */
export function CopyButton({ text, children, done, ...rest }: CopyButtonProps) {
  const t = useText();
  const toast = useToast();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
      toast({ text: done });
    } catch {
      // Without a secure page or permission there is no clipboard; the text can still be selected.
      toast({ kind: 'refused', text: t.components.notCopied });
    }
  };
  return (
    <Button icon={copied === text ? IconCheck : IconCopy} onClick={() => void copy()} {...rest}>
      {children}
    </Button>
  );
}

import { useState } from 'react';
import { Button, type ButtonProps } from './button.js';
import { IconCheck, IconCopy } from './icons.js';
import { useCopy } from './use-copy.js';

export interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'keys'> {
  text: string;
  children: string;
  /** What the notice says. */
  done: string;
}

/** Puts a text on the clipboard; a tick says that it is there. */
export function CopyButton({ text, children, done, ...rest }: CopyButtonProps) {
  const copy = useCopy();
  const [copied, setCopied] = useState<string | null>(null);
  const put = async () => {
    if (await copy(text, done)) setCopied(text);
  };
  return (
    <Button icon={copied === text ? IconCheck : IconCopy} onClick={() => void put()} {...rest}>
      {children}
    </Button>
  );
}

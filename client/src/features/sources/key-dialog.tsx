import type { Source } from '@tanggap/shared/source';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.js';
import { CopyButton } from '../../components/copy-button.js';
import { Dialog } from '../../components/dialog.js';
import { Field, TextInput } from '../../components/field.js';
import { IconLock } from '../../components/icons.js';
import { Skeleton } from '../../components/skeleton.js';
import { useText } from '../../lib/text.js';
import { useSourceWrites } from './source-writes.js';
import styles from './key-dialog.module.css';

export interface KeyDialogProps {
  source: Pick<Source, 'id' | 'name'>;
  onClose: () => void;
}

/** Makes a push key and shows it this once; only its hash is kept. */
export function KeyDialog({ source, onClose }: KeyDialogProps) {
  const t = useText();
  const words = t.sources.key;
  const { makeKey, failure } = useSourceWrites();
  const [key, setKey] = useState<string | null>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    // Strict mode mounts twice; a second request would make the first key worthless.
    if (wasAsked.current) return;
    wasAsked.current = true;
    void makeKey(source.id).then((made) => made && setKey(made.value.key));
  }, [makeKey, source.id]);

  return (
    <Dialog
      title={words.title(source.name)}
      icon={IconLock}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <div className={styles.content}>
        {failure && <p role="alert">{t.errors[failure.code].title}</p>}
        {!failure && key === null && <Skeleton width="100%" height="60px" />}
        {key !== null && (
          <>
            <p className={styles.once}>{words.once}</p>
            <Field label={words.key}>
              {(id) => (
                <div className={styles.key}>
                  <TextInput id={id} readOnly value={key} onFocus={(event) => event.target.select()} />
                  <CopyButton text={key} done={words.copied}>
                    {words.copy}
                  </CopyButton>
                </div>
              )}
            </Field>
            <h3 className={styles.subtitle}>{words.example}</h3>
            <pre className={styles.example} tabIndex={0} role="region" aria-label={words.example}>
              {exampleFor(window.location.origin)}
            </pre>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The key itself stays out of the example, which people paste into chats. */
function exampleFor(origin: string): string {
  return [
    `curl -X POST ${origin}/api/mentions \\`,
    "  -H 'Authorization: Bearer <kunci>' \\",
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"mentions":[{"text":"…","url":"https://…"}]}'`,
  ].join('\n');
}

import { cardText } from '@tanggap/shared/render/card';
import type { ResponseContent } from '@tanggap/shared/response';
import { useMemo } from 'react';
import { useDesk } from '../../../lib/respond-queries.js';
import { noDesk } from './no-desk.js';
import styles from './card-preview.module.css';

/** What stands on the picture card, in its place; the picture itself is drawn by the server. */
export function CardPreview({ content }: { content: ResponseContent }) {
  const desk = useDesk().data ?? noDesk;
  const { title, body, footer, tags } = useMemo(() => cardText(content, desk), [content, desk]);
  return (
    <div className={styles.card}>
      <p className={styles.title}>{title}</p>
      <p className={styles.body}>{body}</p>
      <p className={styles.tags}>{tags.join(' ')}</p>
      <p className={styles.foot}>{footer}</p>
    </div>
  );
}

import type { Fact } from '@tanggap/shared/fact';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import styles from '../../../components/page/shelf.module.css';

/** `10.000.000 keluarga (per Maret 2026)`. */
export function FigureText({ figure }: Pick<Fact, 'figure'>) {
  const words = useReferenceWords().facts;
  const format = useFormat();
  if (figure === null) return null;
  const decimals = String(figure.value).split('.')[1]?.length ?? 0;
  return (
    <span>
      <span className={styles.figure}>
        {format.decimal(figure.value, decimals)} {figure.unit}
      </span>{' '}
      {figure.asOf && words.asOfShown(figure.asOf)}
    </span>
  );
}

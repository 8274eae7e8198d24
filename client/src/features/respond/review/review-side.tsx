import { responseFiles } from '@tanggap/shared/vocabulary';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconDownload,
  IconShieldCheck,
} from '../../../components/icons.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { responses } from '../../../lib/respond-api.js';
import { channelLooks } from '../parts/channel-looks.js';
import { useRespondWords } from '../words.js';
import { useRendered } from './channel-texts.js';
import { Checklist } from './checklist-panel.js';
import { EmergencyReview } from './emergency-review.js';
import type { Review } from './review.js';
import { shortFingerprint } from './review-state.js';
import styles from './review-side.module.css';

/** What the text must hold up to, what comes out of it, and what an approval binds. */
export function ReviewSide({ review }: { review: Review }) {
  const t = useRespondWords();
  return (
    <aside className={styles.side} aria-label={t.checklist.title} tabIndex={0}>
      <EmergencyReview response={review.response} />
      <Checklist review={review} />
      <ReadyList review={review} />
      <Binding review={review} />
    </aside>
  );
}

type TextName = keyof ReturnType<typeof useRendered>;

function ReadyList({ review }: { review: Review }) {
  const t = useRespondWords();
  const format = useFormat();
  const rendered = useRendered(review);
  const { content, n } = review.version;
  const isText = (name: string): name is TextName => name in rendered;
  const lengthOf = (name: TextName): string => {
    const { parts, length, limit, unit } = rendered[name];
    if (parts.length > 1) return t.ready.parts(format.number(parts.length));
    return name === 'x'
      ? `${format.number(length)} / ${format.number(limit)}`
      : `${format.number(length)} ${t.preview.units[unit]}`;
  };
  return (
    <section aria-labelledby="ready-title">
      <h2 id="ready-title" className={styles.title}>
        {t.ready.title}
      </h2>
      <ul className={styles.list}>
        {content.channels.map((name) => {
          const Shape = channelLooks[name];
          const isTooLong = isText(name) && rendered[name].isTooLong;
          return (
            <li key={name} className={styles.channel}>
              <Shape />
              <span className={styles.name}>{t.channels[name]}</span>
              <span className={styles.figure}>
                {isText(name)
                  ? lengthOf(name)
                  : name === 'page'
                    ? t.ready.page
                    : t.ready[name === 'card' ? 'card' : 'press']}
              </span>
              <span {...toneProps(isTooLong ? 'high' : 'ok')} className={styles.mark}>
                {isTooLong ? <IconAlertTriangle aria-label={t.ready.tooLong} /> : <IconCircleCheck />}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.files}>
        {responseFiles.map((name) => (
          <a
            key={name}
            href={responses.fileUrl(review.response.id, name, n)}
            download
            aria-label={t.ready.download(t.files[name])}
          >
            <IconDownload /> {name.split('.').at(-1)?.toUpperCase()}
          </a>
        ))}
      </p>
    </section>
  );
}

function Binding({ review: { version } }: { review: Review }) {
  const { bind: t } = useRespondWords();
  return (
    <section className={styles.binding}>
      <h2 className={styles.bindingTitle}>
        <IconShieldCheck /> {t.title}
      </h2>
      <p>{t.text(version.n)}</p>
      <p className={styles.fingerprint} title={version.fingerprint}>
        {t.fingerprint} <code>{shortFingerprint(version.fingerprint)}</code>
      </p>
    </section>
  );
}

import type { RenderedText } from '@tanggap/shared/render/channels';
import type { TextChannel } from '@tanggap/shared/vocabulary';
import { Button, IconButton } from '../../../components/button.js';
import { IconBuildingBank, IconCopy } from '../../../components/icons.js';
import { ProgressRing } from '../../../components/progress-ring.js';
import { toneProps } from '../../../components/tone.js';
import { useCopy } from '../../../components/use-copy.js';
import { useFormat } from '../../../lib/format.js';
import { useRespondWords } from '../words.js';
import styles from './text-preview.module.css';

export interface TextPreviewProps {
  channel: TextChannel;
  rendered: RenderedText;
  agency: string;
}

/** A channel's text as it will stand there, post by post, with its own count and a copy button each. */
export function TextPreview({ channel, rendered, agency }: TextPreviewProps) {
  const t = useRespondWords();
  const copy = useCopy();
  const { parts } = rendered;
  if (parts.every((part) => part.trim() === '')) return <p className={styles.empty}>{t.preview.empty}</p>;
  return (
    <>
      <article className={styles.card}>
        <header className={styles.header}>
          <span className={styles.seal} aria-hidden="true">
            <IconBuildingBank />
          </span>
          <span className={styles.who}>
            <strong>{agency}</strong>
            <span>{t.preview.official}</span>
          </span>
          <Length rendered={rendered} />
        </header>
        {parts.map((part, index) => (
          <div key={index} className={styles.part}>
            <p className={styles.text}>{part}</p>
            {parts.length > 1 && (
              <span className={styles.tools}>
                {t.preview.part(index + 1, parts.length)}
                <IconButton
                  icon={IconCopy}
                  label={t.preview.copyPart(index + 1)}
                  onClick={() => void copy(part, t.preview.copied)}
                />
              </span>
            )}
          </div>
        ))}
      </article>
      <p className={styles.foot}>
        <Button icon={IconCopy} onClick={() => void copy(parts.join('\n\n'), t.preview.copied)}>
          {t.preview.copy}
        </Button>
        {channel === 'x' && <span>{t.preview.posts(parts.length)}</span>}
      </p>
    </>
  );
}

/** How full the channel is, as a ring and what is left or over. */
function Length({ rendered: { length, limit, unit, isTooLong } }: Pick<TextPreviewProps, 'rendered'>) {
  const t = useRespondWords();
  const format = useFormat();
  const left = limit - length;
  const words = left < 0 ? t.preview.over(format.number(-left)) : t.preview.left(format.number(left));
  return (
    <span
      className={styles.length}
      title={`${format.number(length)} / ${format.number(limit)} ${t.preview.units[unit]}`}
      {...toneProps(isTooLong ? 'urgent' : 'ok')}
    >
      <ProgressRing share={limit === 0 ? 0 : length / limit} />
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">{left < 0 ? `−${format.number(-left)}` : format.number(left)}</span>
    </span>
  );
}

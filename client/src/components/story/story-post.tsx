import type { StoryMention } from '@tanggap/shared/story';
import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { MarkedText, type TextMark } from '../marked-text/marked-text.js';
import { reasonId } from './finding-list.js';
import { signalLooks } from './looks.js';
import type { NumberedFinding } from './numbered-findings.js';
import { SourceIcon } from './source-icon.js';
import styles from './story-post.module.css';

export interface StoryPostProps {
  /** Shared with the `FindingList` beside it. */
  postId: string;
  mention: StoryMention;
  findings: readonly NumberedFinding[];
  /** After the author's label, such as “representative of 214”. */
  note?: ReactNode;
}

/** One public post with its findings underlined and numbered. Private authors are masked labels. */
export function StoryPost({ postId, mention, findings, note }: StoryPostProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { programs } = mention.assessment;
  return (
    <figure className={styles.post}>
      <figcaption className={styles.caption}>
        <SourceIcon kind={mention.sourceKind} standing={mention.standing} />
        <span className={styles.author}>{mention.author ?? t.components.unknownAuthor}</span>
        <span className={styles.note}>
          · {mention.sourceName}
          {note !== undefined && <> · {note}</>}
        </span>
        <time dateTime={mention.publishedAt} title={format.full(mention.publishedAt)} className={styles.time}>
          {format.moment(mention.publishedAt, now)}
        </time>
      </figcaption>
      <MarkedText
        text={mention.text}
        marks={[
          ...programMarks(programs, t.vocabulary.signals.relevance),
          ...reasonMarks(postId, findings, mention.text.length),
        ]}
      />
      {mention.isTruncated && <p className={styles.cut}>{t.components.textCut}</p>}
    </figure>
  );
}

/** A finding about most of the text is told in the list alone: underlining everything shows nothing. */
const widestShare = 0.6;

export function reasonMarks(
  postId: string,
  findings: readonly NumberedFinding[],
  length: number,
): TextMark[] {
  return findings.flatMap(({ number, signal, spans }) =>
    spans
      .filter(([start, end]) => end - start <= length * widestShare)
      .map(([start, end]) => ({
        start,
        end,
        number,
        tone: signalLooks[signal].tone,
        underline: signalLooks[signal].underline,
        describedBy: reasonId(postId, number),
      })),
  );
}

function programMarks(programs: StoryMention['assessment']['programs'], title: string): TextMark[] {
  return programs.map(({ span: [start, end] }) => ({
    start,
    end,
    number: null,
    tone: 'plain',
    underline: 'thin',
    title,
  }));
}

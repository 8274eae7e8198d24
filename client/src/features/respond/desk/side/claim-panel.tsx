import type { StoryDetail } from '@tanggap/shared/story';
import { MarkedText } from '../../../../components/marked-text/marked-text.js';
import { reasonMarks } from '../../../../components/story/story-post.js';
import { numberFindings } from '../../../../components/story/numbered-findings.js';
import { useFormat } from '../../../../lib/format.js';
import { useReason, useText } from '../../../../lib/text.js';
import { useRespondWords } from '../../words.js';
import { SideSection } from './side-section.js';
import styles from './side.module.css';

const postId = 'desk-claim';

/** The claim as its representative mention words it, with why it was flagged. */
export function ClaimPanel({ story }: { story: StoryDetail }) {
  const t = useText();
  const words = useRespondWords();
  const format = useFormat();
  const say = useReason();
  const { text, assessment } = story.representative;
  const findings = numberFindings(assessment);
  return (
    <SideSection
      title={words.claim.title}
      aside={
        <span className={styles.note}>
          {words.claim.note(story.id, t.vocabulary.mentions(format.number(story.mentionCount)))}
        </span>
      }
    >
      <div className={styles.claim} tabIndex={0} role="group" aria-label={words.claim.title}>
        <MarkedText
          text={text}
          className={styles.claimText}
          marks={reasonMarks(postId, findings, text.length).map((mark) => ({
            ...mark,
            title: say(findings.find(({ number }) => number === mark.number)?.reason ?? { id: '', en: '' }),
          }))}
        />
      </div>
      <ol className="visually-hidden">
        {findings.map((finding) => (
          <li key={finding.number} id={`${postId}-reason-${finding.number}`}>
            {t.vocabulary.signals[finding.signal]}: {say(finding.reason)}
          </li>
        ))}
      </ol>
    </SideSection>
  );
}

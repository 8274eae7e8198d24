import type { StoryDetail } from '@tanggap/shared/story';
import { EvidencePanel } from '../../components/evidence/evidence-panel.js';
import { FindingList } from '../../components/story/finding-list.js';
import { MatchList } from '../../components/story/match-list.js';
import { numberFindings } from '../../components/story/numbered-findings.js';
import { useCan } from '../../lib/session.js';
import { useReason, useText } from '../../lib/text.js';
import { claimPostId } from './claim-text.js';
import { DecisionCard } from './decision-card.js';
import { NotThis } from './not-this.js';
import { HandOverCards } from './hand-over-cards.js';
import { ResponseCard } from './response-card.js';
import { SameClaim } from './same-claim.js';
import { ScorePanel } from './score-panel.js';
import styles from './story-view.module.css';

export interface ClaimSideProps {
  story: StoryDetail;
  evidenceForm: [isOpen: boolean, setOpen: (isOpen: boolean) => void];
}

/** What a person decided, on which evidence, why the machine flagged, what others checked, and every score by itself. */
export function ClaimSide({ story, evidenceForm }: ClaimSideProps) {
  const t = useText();
  const say = useReason();
  const mayAdd = useCan('stories:triage');
  const mayMark = useCan('corrections:write');
  const { assessment } = story.representative;
  return (
    <>
      {story.case.decision && <DecisionCard decision={story.case.decision} />}
      <ResponseCard story={story} />
      <HandOverCards storyId={story.id} />
      <EvidencePanel storyId={story.id} matches={story.matches} mayAdd={mayAdd} form={evidenceForm} />
      <section aria-labelledby="why-title">
        <h2 id="why-title" className={styles.title}>
          {t.story.claim.whyTitle}
        </h2>
        <FindingList
          postId={claimPostId}
          findings={numberFindings(assessment)}
          action={mayMark ? ({ signal }) => <NotThis storyId={story.id} signal={signal} /> : undefined}
        />
        {assessment.unsure.length > 0 && (
          <p className={styles.unsure}>
            <strong>{t.components.unsureBecause}</strong> {assessment.unsure.map(say).join(' ')}
          </p>
        )}
      </section>
      <section aria-labelledby="matches-title">
        <h2 id="matches-title" className={styles.title}>
          {t.components.nearestChecks}
        </h2>
        <MatchList
          matches={story.matches.filter((match) => match.level !== 'weak')}
          none={story.route === 'complaint' ? t.components.noChecksComplaint : t.components.noChecks}
          action={(match) => <SameClaim storyId={story.id} match={match} mayConfirm={mayMark} />}
        />
      </section>
      <ScorePanel story={story} />
    </>
  );
}

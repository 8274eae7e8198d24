import { urgencyBand } from '@tanggap/shared/story-rules';
import type { Viewer } from '@tanggap/shared/events';
import type { StoryDetail } from '@tanggap/shared/story';
import { Fragment, type Ref } from 'react';
import { Link, useNavigate } from 'react-router';
import { IconArrowLeft, IconFileText, IconLink } from '../../components/icons.js';
import { IconButton } from '../../components/button.js';
import { LevelMark } from '../../components/story/level-mark.js';
import { bandTones, toneProps } from '../../components/tone.js';
import { UrgencyBars } from '../../components/urgency-bars.js';
import { Chip } from '../../components/chip.js';
import { StoryClock } from '../../components/story/story-clock.js';
import { useCopy } from '../../components/use-copy.js';
import { useFormat } from '../../lib/format.js';
import { usePrograms } from '../../lib/queries.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { shortName } from '../../lib/short-name.js';
import { Presence } from './presence.js';
import { StageClocks } from './stage-clocks.js';
import { StoryTools, type StoryToolsProps } from './story-tools.js';
import styles from './story-header.module.css';

export interface StoryHeaderProps extends StoryToolsProps {
  story: StoryDetail;
  viewers: readonly Viewer[];
  /** Where the list is that one came from. */
  backTo: string;
  heading: Ref<HTMLHeadingElement>;
}

/** What story this is, who else has it open, how urgent it is, and how far it has come. */
export function StoryHeader({ story, viewers, backTo, heading, ...tools }: StoryHeaderProps) {
  return (
    <>
      <div className={styles.bar}>
        <Breadcrumb story={story} backTo={backTo} />
        <Presence viewers={viewers} holderId={story.case.holder?.userId ?? null} />
        <StoryTools {...tools} />
      </div>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.claim}>
          {story.title}
        </h1>
        <Facts story={story} />
        <div data-part="stages">
          <StageClocks of={story.case} />
        </div>
      </header>
    </>
  );
}

function Breadcrumb({ story, backTo }: { story: StoryDetail; backTo: string }) {
  const t = useText();
  const copy = useCopy();
  const programs = usePrograms();
  const navigate = useNavigate();
  const mayReport = useCan('reports:write');
  const nameOf = (id: string) => shortName(programs.data?.find((program) => program.id === id)?.name ?? id);
  return (
    <nav className={styles.crumbs} aria-label={t.story.openStory(story.id)}>
      <Link to={backTo} className={styles.back} aria-label={t.story.back} aria-keyshortcuts="Escape">
        <IconArrowLeft />
        <span className={styles.backWord}>{t.story.back}</span>
      </Link>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      <span className={styles.id}>{story.id}</span>
      <span className={styles.programs}>
        {story.programs.map((id) => (
          <Chip key={id} edge="outline">
            {nameOf(id)}
          </Chip>
        ))}
      </span>
      <LevelMark level={story.level} />
      {story.isDemo && <Chip edge="dashed">{t.vocabulary.demo}</Chip>}
      <IconButton
        icon={IconLink}
        label={t.story.copyLink}
        onClick={() => void copy(window.location.href, t.story.copied)}
      />
      {mayReport && (
        <IconButton
          icon={IconFileText}
          label={t.story.crisisReport}
          onClick={() => void navigate(`/reports?about=${story.id}`)}
        />
      )}
    </nav>
  );
}

function Facts({ story }: { story: StoryDetail }) {
  const t = useText();
  const format = useFormat();
  const band = urgencyBand(story.urgency);
  const facts = [
    <strong key="urgency" className={styles.urgency} {...toneProps(bandTones[band])}>
      <UrgencyBars urgency={story.urgency} />
      {t.story.urgencyLine(format.number(story.urgency * 100), t.vocabulary.bands[band])}
    </strong>,
    story.growthShare !== null && story.growthShare > 0 && (
      <span key="growth">{t.story.growth(format.change(story.growthShare))}</span>
    ),
    <span key="mentions">{t.vocabulary.mentions(format.number(story.mentionCount))}</span>,
    <span key="channels">{t.story.channels(format.number(story.sourceKinds.length))}</span>,
    story.questionShare > 0 && (
      <span key="questions">{t.story.questions(format.percent(story.questionShare))}</span>
    ),
    story.places !== undefined && story.places.length > 0 && (
      <span key="places">{t.story.places(story.places.map(({ name }) => name).join(', '))}</span>
    ),
    story.isPress && <span key="press">{t.story.press}</span>,
    <StoryClock key="clock" story={story} />,
  ].filter((fact) => fact !== false);
  return (
    <p className={styles.facts}>
      {facts.map((fact, index) => (
        <Fragment key={fact.key}>
          {index > 0 && <span aria-hidden="true">·</span>}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}

import type { CampaignWarning } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignStep } from '@tanggap/shared/campaign';
import { useState } from 'react';
import { Panel } from '../../components/measure/panel.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { isOver } from './campaign-moves.js';
import { DoneDialog } from './done-dialog.js';
import { StepLine } from './step-line.js';
import { useCampaignWords } from './words.js';
import styles from './timetable.module.css';

export interface TimetableProps {
  campaign: Campaign;
  warnings: readonly CampaignWarning[];
}

/** Steps by day and hour: what is out, what is late, what is to come. */
export function Timetable({ campaign, warnings }: TimetableProps) {
  const words = useCampaignWords();
  const format = useFormat();
  const now = useNow(60_000);
  const mayMark = useCan('campaigns:write') && campaign.status === 'running';
  const [marking, setMarking] = useState<CampaignStep | null>(null);
  const days = [...new Set(campaign.steps.map(({ at }) => format.dayKey(at)))].map((day) =>
    campaign.steps.filter(({ at }) => format.dayKey(at) === day),
  );
  const isLate = ({ done, at }: CampaignStep) =>
    done === null && !isOver(campaign.status) && Date.parse(at) < now;
  return (
    <Panel title={words.timetable} aside={campaign.status === 'planned' ? words.onlyRunning : undefined}>
      {campaign.steps.length === 0 && <p className={styles.nothing}>{words.noSteps}</p>}
      {days.map((steps) => (
        <section key={steps[0]?.id} className={styles.day}>
          <h3 className={styles.date}>{steps[0] && format.fullDate(steps[0].at)}</h3>
          <ol>
            {steps.map((step) => (
              <StepLine
                key={step.id}
                campaign={campaign}
                step={step}
                isLate={isLate(step)}
                warnings={warnings.filter(({ stepId, code }) => stepId === step.id && code !== 'step-late')}
                onMark={mayMark ? () => setMarking(step) : null}
              />
            ))}
          </ol>
        </section>
      ))}
      {marking && <DoneDialog campaign={campaign} step={marking} onClose={() => setMarking(null)} />}
    </Panel>
  );
}

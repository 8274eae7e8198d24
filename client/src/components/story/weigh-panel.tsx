import type { Icon } from '@tabler/icons-react';
import type { StoryDetail } from '@tanggap/shared/story';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { IconBuildingBank, IconFileCheck, IconMessageQuestion, IconScale, IconTrendingUp } from '../icons.js';
import { weighQuestions, type WeighQuestion } from './weigh.js';
import styles from './weigh-panel.module.css';

const icons: Record<WeighQuestion['about'], Icon> = {
  growth: IconTrendingUp,
  questions: IconMessageQuestion,
  checks: IconFileCheck,
  answered: IconBuildingBank,
};

/** What speaks for and against stepping in, as questions. */
export function WeighPanel({ story }: { story: StoryDetail }) {
  const t = useText();
  const questions = weighQuestions(story, t, useFormat());
  return (
    <section className={styles.panel} aria-label={t.components.weigh}>
      <h3 className={styles.title}>
        <IconScale /> {t.components.weigh} <span>{t.components.weighNote}</span>
      </h3>
      <ul className={styles.list}>
        {questions.map(({ about, text }) => {
          const Shape = icons[about];
          return (
            <li key={about} data-about={about}>
              <Shape /> {text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Button } from '../../../components/button.js';
import { IconQuote, IconScale, IconUserCheck, IconWorld } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useText } from '../../../lib/text.js';
import styles from './first-run-panel.module.css';

const promiseIcons = [IconWorld, IconQuote, IconUserCheck, IconScale];

/** Four steps and what the product will never do. */
export function FirstRunPanel({ onStart }: { onStart: () => void }) {
  const t = useText();
  const words = t.queue.first;
  useKeys({ enter: onStart });
  return (
    <article className={styles.panel} aria-labelledby="first-run-title">
      <h2 id="first-run-title" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.intro}>{words.intro}</p>
      <ol className={styles.steps}>
        {words.steps.map((step, index) => (
          <li key={step.title} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.words}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </div>
            {index === 0 && (
              <Button variant="primary" keys="enter" onClick={onStart}>
                {words.start}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <ul className={styles.promises}>
        {words.promises.map((promise, index) => {
          const Shape = promiseIcons[index] ?? IconWorld;
          return (
            <li key={promise}>
              <Shape /> {promise}
            </li>
          );
        })}
      </ul>
    </article>
  );
}

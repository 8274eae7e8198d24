import { useNavigate } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconCheck, IconQuote, IconScale, IconUserCheck, IconWorld } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useText } from '../../../lib/text.js';
import styles from './first-run-panel.module.css';
import { firstSteps, type FirstStep } from './first-steps.js';

const promiseIcons = [IconWorld, IconQuote, IconUserCheck, IconScale];
/** Where a step is done; the first one is done in the list beside. */
const places: Record<FirstStep, string | null> = {
  decide: null,
  write: null,
  approve: '/responses?list=in-review',
  connect: '/sources',
};

export interface FirstRunPanelProps {
  done: ReadonlySet<FirstStep>;
  onStart: () => void;
}

/** Four steps, ticked off as the desk takes them, and what the product will never do. */
export function FirstRunPanel({ done, onStart }: FirstRunPanelProps) {
  const words = useText().queue.first;
  const navigate = useNavigate();
  const next = firstSteps.find((step) => !done.has(step)) ?? 'connect';
  const start = () => {
    onStart();
    const place = places[next];
    if (place !== null) void navigate(place);
  };
  useKeys({ enter: start });
  return (
    <article className={styles.panel} aria-labelledby="first-run-title">
      <h2 id="first-run-title" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.intro}>{words.intro}</p>
      <ol className={styles.steps}>
        {firstSteps.map((step, index) => (
          <Step
            key={step}
            step={step}
            number={index + 1}
            state={done.has(step) ? 'done' : step === next ? 'next' : 'ahead'}
            onStart={start}
          />
        ))}
      </ol>
      <Promises />
    </article>
  );
}

interface StepProps {
  step: FirstStep;
  number: number;
  state: 'done' | 'next' | 'ahead';
  onStart: () => void;
}

function Step({ step, number, state, onStart }: StepProps) {
  const words = useText().queue.first;
  const { title, text, takes } = words.steps[step];
  return (
    <li className={styles.step} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <span className={styles.number} aria-hidden="true">
        {state === 'done' ? <IconCheck /> : number}
      </span>
      <div className={styles.words}>
        <h3>
          {title}
          {state === 'done' && <span className="visually-hidden"> ({words.done})</span>}
        </h3>
        <p>{text}</p>
      </div>
      {state === 'next' ? (
        <Button variant="primary" keys="enter" onClick={onStart}>
          {words.start}
        </Button>
      ) : (
        <span className={styles.takes}>{state === 'done' ? words.done : takes}</span>
      )}
    </li>
  );
}

function Promises() {
  const words = useText().queue.first;
  return (
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
  );
}

import { outcomeGroups, ruleSets, type RuleFindings, type RuleSet } from '@tanggap/shared/rules/analyst-rule';
import { fewestForShare } from '@tanggap/shared/rules/api-model';
import { useState } from 'react';
import shelf from '../../components/page/shelf.module.css';
import { useFormat } from '../../lib/format.js';
import { TestStories } from './test-stories.js';
import { useRuleWords } from './words.js';
import styles from './rules.module.css';

interface FindingsProps {
  findings: RuleFindings;
  /** Whose stories open; null where the figures are not kept. */
  testId: string | null;
}

/** The figures of a trial; each opens its stories. */
export function Findings({ findings, testId }: FindingsProps) {
  const words = useRuleWords();
  const format = useFormat();
  const [opened, setOpened] = useState<RuleSet | null>(null);
  const share = findings.ofMentions === 0 ? 0 : findings.mentions / findings.ofMentions;
  return (
    <>
      <ul className={styles.figures}>
        {ruleSets.map((set) => (
          <li key={set}>
            <Figure
              count={format.number(findings.sets[set].count)}
              label={words.sets[set]}
              isOpen={opened === set}
              onOpen={
                testId === null || findings.sets[set].count === 0
                  ? null
                  : () => setOpened(opened === set ? null : set)
              }
            />
          </li>
        ))}
      </ul>
      {testId !== null && opened !== null && (
        <TestStories testId={testId} set={opened} onClose={() => setOpened(null)} />
      )}
      <p className={shelf.quiet}>{words.share(format.percent(share))}</p>
      {findings.isCut && <p className={styles.cut}>{words.cut}</p>}
      <FalseFlags findings={findings} />
      {findings.sets.flagged.count > 0 && <Outcomes findings={findings} />}
    </>
  );
}

interface FigureProps {
  count: string;
  label: string;
  isOpen: boolean;
  onOpen: (() => void) | null;
}

function Figure({ count, label, isOpen, onOpen }: FigureProps) {
  const words = useRuleWords();
  const inside = (
    <>
      <strong>{count}</strong> <span>{label}</span>
    </>
  );
  if (onOpen === null) return <div className={styles.figure}>{inside}</div>;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-expanded={isOpen}
      title={isOpen ? words.hideStories : words.showStories(label)}
      onClick={onOpen}
    >
      {inside}
    </button>
  );
}

function FalseFlags({ findings: { sets, ofCriticism } }: { findings: RuleFindings }) {
  const words = useRuleWords();
  const format = useFormat();
  const { count } = sets.criticism;
  if (ofCriticism === 0) return <p className={shelf.quiet}>{words.noCriticism}</p>;
  return (
    <p>
      <strong>
        {words.falseFlags}:{' '}
        {ofCriticism < fewestForShare ? words.tooFew : format.percent(count / ofCriticism)}
      </strong>{' '}
      <span className={shelf.quiet}>{words.falseRate(format.number(count), format.number(ofCriticism))}</span>
    </p>
  );
}

function Outcomes({ findings: { outcomes } }: { findings: RuleFindings }) {
  const words = useRuleWords();
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption>{words.ofFlagged}</caption>
      <tbody>
        {outcomeGroups
          .filter((group) => outcomes[group] > 0)
          .map((group) => (
            <tr key={group}>
              <th scope="row">{words.outcomes[group]}</th>
              <td>{format.number(outcomes[group])}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

import { Link } from 'react-router';
import { Panel } from '../../components/measure/panel.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useRules } from '../../lib/rule-api.js';
import { useModelWords } from './words.js';
import styles from './model.module.css';

/** Rules that count or are tried, with what they meet; each opens with its effect. */
export function RulesPanel() {
  const words = useModelWords();
  const format = useFormat();
  return (
    <Panel title={words.rules} aside={<Link to="/rules">{words.allRules}</Link>}>
      <div className={styles.body}>
        <QueryState
          query={useRules()}
          skeleton={<Skeleton width="100%" height="48px" />}
          isEmpty={(rules) => rules.every(({ state }) => state === 'retired')}
          empty={<p>{words.rulesNone}</p>}
        >
          {(rules) => (
            <table className={styles.table}>
              <tbody>
                {rules
                  .filter(({ state }) => state !== 'retired')
                  .map(({ id, name, counts }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to={`/rules?rule=${id}`}>{name}</Link>
                      </th>
                      <td>{words.matches(format.number(counts.mentions), format.number(counts.stories))}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          )}
        </QueryState>
      </div>
    </Panel>
  );
}

import type { Agreement, QualityReply } from '@tanggap/shared/api-measure';
import { exits } from '@tanggap/shared/vocabulary';
import { Link } from 'react-router';
import { Panel } from '../../../components/measure/panel.js';
import { outcomeName, type Outcome } from '../../../components/story/outcomes.js';
import { useAddress } from '../../../components/page/use-address.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import { useQualityWords } from '../words.js';
import { isWide, kappaWord } from './kappa.js';
import styles from './quality.module.css';

/** How far first and second decisions agree, with what that figure can carry. */
export function AgreementPanel({ reply }: { reply: QualityReply }) {
  const words = useQualityWords();
  const format = useFormat();
  const { agreement } = reply;
  return (
    <Panel title={words.agreement}>
      <dl className={styles.figures}>
        <div>
          <dt>{words.raw}</dt>
          <dd>
            <strong>{agreement.raw === null ? '–' : format.percent(agreement.raw)}</strong>{' '}
            {words.ofAnswered(format.number(agreement.agreed), format.number(agreement.answered))}
          </dd>
        </div>
        <div>
          <dt>{words.kappa}</dt>
          <dd>
            <strong>{agreement.kappa === null ? '–' : format.decimal(agreement.kappa)}</strong>{' '}
            {agreement.kappaInterval &&
              words.interval(
                format.decimal(agreement.kappaInterval[0]),
                format.decimal(agreement.kappaInterval[1]),
              )}
          </dd>
        </div>
      </dl>
      <p className={styles.says}>
        <KappaSentence agreement={agreement} />
      </p>
      <Crossed agreement={agreement} />
    </Panel>
  );
}

function KappaSentence({ agreement }: { agreement: Agreement }) {
  const words = useQualityWords();
  if (agreement.kappa === null) return words.noKappa;
  const sentences = [words.says[kappaWord(agreement.kappa)]];
  if (agreement.kappaInterval === null) sentences.push(words.noInterval);
  if (isWide(agreement)) sentences.push(words.wide);
  return sentences.join(' ');
}

/** Which outcome became which, most frequent first. */
function Crossed({ agreement: { table } }: { agreement: Agreement }) {
  const t = useText();
  const words = useQualityWords();
  const format = useFormat();
  if (table.length === 0) return null;
  const nameOf = (name: string) => (isOutcome(name) ? outcomeName(name, t) : name);
  return (
    <table className={styles.table}>
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.first}</th>
          <th scope="col">{words.second}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {table
          .toSorted((a, b) => b.count - a.count)
          .map(({ first, second, count }) => (
            <tr key={`${first} ${second}`}>
              <th scope="row">{nameOf(first)}</th>
              <td>{nameOf(second)}</td>
              <td>{format.number(count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const isOutcome = (name: string): name is Outcome => name === 'answer' || exits.some((exit) => exit === name);

/** Earlier weeks, newest first; each opens its sample. */
export function WeeksPanel({ weeks }: { weeks: QualityReply['weeks'] }) {
  const words = useQualityWords();
  const format = useFormat();
  const { withParam } = useAddress();
  if (weeks.length === 0) return null;
  return (
    <Panel title={words.weeks}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.weekColumn}</th>
            <th scope="col">{words.answered}</th>
            <th scope="col">{words.raw}</th>
            <th scope="col">{words.kappa}</th>
          </tr>
        </thead>
        <tbody>
          {weeks
            .toSorted((a, b) => b.week.localeCompare(a.week))
            .map(({ week, agreement }) => (
              <tr key={week}>
                <th scope="row">
                  <Link to={withParam({ week, item: null })}>{week}</Link>
                </th>
                <td>{format.number(agreement.answered)}</td>
                <td>{agreement.raw === null ? '–' : format.percent(agreement.raw)}</td>
                <td>{agreement.kappa === null ? '–' : format.decimal(agreement.kappa)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Panel>
  );
}

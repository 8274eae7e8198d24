import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { Panel } from '../../components/measure/panel.js';
import { PageHead } from '../../components/page/page-head.js';
import shelf from '../../components/page/shelf.module.css';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useModel } from '../../lib/rule-api.js';
import { CorrectionsPanel } from './corrections-panel.js';
import { DriftPanel } from './drift-panel.js';
import { ExtraEnginePanel } from './extra-engine-panel.js';
import { FairnessPanel } from './fairness-panel.js';
import { FiguresPanel } from './figures-panel.js';
import { RulesPanel } from './rules-panel.js';
import { useModelWords } from './words.js';
import styles from './model.module.css';

/** `/model`: what the scores are worth here, and what they must not be used for. */
export function ModelPage() {
  const words = useModelWords();
  const query = useModel();
  return (
    <div className={shelf.page}>
      <PageHead title={words.title} intro={words.intro} />
      <MeasureTabs current="model" />
      <div className={styles.scroll}>
        <div className={styles.columns}>
          <div className={styles.stack}>
            <FairnessPanel />
            <DriftPanel />
            <QueryState query={query} skeleton={<Skeleton width="100%" height="320px" />}>
              {({ figures }) => <FiguresPanel figures={figures} />}
            </QueryState>
          </div>
          <div className={styles.stack}>
            <Panel title={words.limits} className={styles.first}>
              <ul className={styles.limits}>
                {words.limitLines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Panel>
            <CorrectionsPanel />
            <RulesPanel />
            {query.data && <Cuts thresholds={query.data.thresholds} />}
            {query.data && <Models about={query.data} />}
            {query.data && <ExtraEnginePanel engine={query.data.extraEngine} />}
          </div>
        </div>
      </div>
    </div>
  );
}

type About = NonNullable<ReturnType<typeof useModel>['data']>;

function Cuts({ thresholds }: Pick<About, 'thresholds'>) {
  const words = useModelWords();
  const format = useFormat();
  return (
    <Panel title={words.cuts}>
      <div className={styles.body}>
        <table className={styles.table}>
          <tbody>
            {(Object.keys(words.thresholds) as (keyof About['thresholds'])[]).map((name) => (
              <tr key={name}>
                <th scope="row">{words.thresholds[name]}</th>
                <td>{format.decimal(thresholds[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Models({ about: { models, modelVersion } }: { about: About }) {
  const words = useModelWords();
  return (
    <Panel title={words.models} aside={<code>{words.version(modelVersion)}</code>}>
      <div className={styles.body}>
        {models.map(({ name, version, data, licence, method, sha256 }) => (
          <section key={name}>
            <h3 className={shelf.heading}>
              {name} v{version} <code className={shelf.mono}>{sha256.slice(0, 12)}</code>
            </h3>
            <dl className={shelf.pairs}>
              <dt>{words.data}</dt>
              <dd>{data}</dd>
              <dt>{words.licence}</dt>
              <dd>{licence}</dd>
              <dt>{words.method}</dt>
              <dd>{method}</dd>
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

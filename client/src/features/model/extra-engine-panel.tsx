import type { ExtraEngineState } from '@tanggap/shared/extra-engine';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { useFormat } from '../../lib/format.js';
import { useModelWords } from './words.js';
import styles from './model.module.css';

/** The optional stronger model: whether it runs, and what it must not do. */
export function ExtraEnginePanel({ engine }: { engine: ExtraEngineState }) {
  const words = useModelWords().extraEngine;
  const format = useFormat();
  const { state, name, since, failure, isOutside, texts } = engine;
  const moment = since === null ? '' : format.full(since);
  return (
    <Panel title={words.title} aside={name === null ? undefined : <code>{name}</code>}>
      <div className={styles.body}>
        <p>
          <strong>{words.states[state](moment)}</strong>
          {failure !== null && `. ${words.failures[failure]}`}
        </p>
        {isOutside && <p>{words.outside}</p>}
        {name !== null && (
          <p>
            {words.texts(
              format.number(texts.answered),
              format.number(texts.hints),
              format.number(texts.skipped + texts.failed),
            )}
          </p>
        )}
        <p className={shelf.quiet}>{words.limits}</p>
      </div>
    </Panel>
  );
}

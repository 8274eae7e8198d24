import type { ModelFigure } from '@tanggap/shared/rules/api-model';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { useFormat } from '../../lib/format.js';
import { useFigureWords, useModelWords } from './words.js';
import styles from './model.module.css';

/** Rows shown before somebody asks for all. */
const shownAtFirst = 14;

/** The figures of the model card, with their intervals. */
export function FiguresPanel({ figures }: { figures: readonly ModelFigure[] }) {
  const words = useModelWords();
  const say = useFigureWords();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? figures : figures.slice(0, shownAtFirst);
  return (
    <Panel
      title={words.figures}
      aside={words.shown(format.number(shown.length), format.number(figures.length))}
    >
      <div className={styles.body}>
        <p className={shelf.quiet}>{figures.length === 0 ? words.noFigures : words.figuresText}</p>
        {figures.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                <th scope="col" className={styles.text}>
                  {words.set}
                </th>
                <th scope="col">{words.texts}</th>
                <th scope="col">{words.value}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((figure) => (
                <tr key={`${figure.name} ${figure.set}`}>
                  <th scope="row">{say.name(figure.name)}</th>
                  <td className={styles.text}>{say.set(figure.set)}</td>
                  <td>{format.number(figure.count)}</td>
                  <td>
                    <Value figure={figure} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.length < figures.length && (
          <Button variant="quiet" onClick={() => setWhole(true)}>
            {words.showAll}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Value({ figure: { value, low, high } }: { figure: ModelFigure }) {
  const format = useFormat();
  const written = (number: number) => format.decimal(number, 3);
  return (
    <>
      <strong>{written(value)}</strong>
      {low !== undefined && high !== undefined && (
        <span className={shelf.quiet}>
          {' '}
          [{written(low)}–{written(high)}]
        </span>
      )}
    </>
  );
}

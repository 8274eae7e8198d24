import type { ResponseList } from '@tanggap/shared/vocabulary';
import { Link } from 'react-router';
import { IconInbox } from '../../../components/icons.js';
import { Empty } from '../../../components/query-state.js';
import { responseListLooks } from '../../../components/respond/response-lists.js';
import { useResponseWords } from '../../../components/respond/words.js';
import styles from './responses-page.module.css';

/** An empty list says what would stand in it and what leads there. */
export function LessonPanel({ list }: { list: ResponseList }) {
  const words = useResponseWords();
  const { title, text } = words.lessons[list];
  const Shape = responseListLooks.find(({ name }) => name === list)?.icon ?? IconInbox;
  return (
    <Empty
      title={title}
      icon={<Shape />}
      actions={
        list === 'mine' && (
          <Link to="/queue" className={styles.toQueue}>
            <IconInbox /> {words.toQueue}
          </Link>
        )
      }
    >
      {text}
    </Empty>
  );
}

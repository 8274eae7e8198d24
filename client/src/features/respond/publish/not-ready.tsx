import type { Response } from '@tanggap/shared/response';
import { Link } from 'react-router';
import { IconRosetteDiscountCheck } from '../../../components/icons.js';
import { Empty } from '../../../components/query-state.js';
import { useResponseWords } from '../../../components/respond/words.js';
import styles from './publish-page.module.css';

/** Nothing was approved, so nothing can go out; says where it stands instead. */
export function NotReady({ response }: { response: Response }) {
  const words = useResponseWords().publish;
  const isWaiting = response.status === 'in-review';
  return (
    <Empty
      title={words.notApproved}
      icon={<IconRosetteDiscountCheck />}
      actions={
        <Link
          className={styles.link}
          to={isWaiting ? `/responses/${response.id}/review` : `/stories/${response.storyId}/response`}
        >
          {isWaiting ? words.openReview : words.openDraft}
        </Link>
      }
    >
      {words.notApprovedHelp}
    </Empty>
  );
}

import type { BlindItem, QualityReply } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { Chip } from '../../../components/chip.js';
import { IconCircleCheck, IconEyeOff, IconScale } from '../../../components/icons.js';
import shelf from '../../../components/page/shelf.module.css';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { useAddress } from '../../../components/page/use-address.js';
import { useQualityWords } from '../words.js';

/** The decisions that were drawn; which of them agree shows only once they were answered. */
export function SampleList({ items, openedId }: { items: QualityReply['items']; openedId: string | null }) {
  const words = useQualityWords();
  const { withParam } = useAddress();
  const list = useRowKeys<HTMLUListElement>();
  return (
    <ul ref={list} aria-label={words.list}>
      {items.map((item) => (
        <li key={item.id}>
          <Link
            to={withParam({ item: item.id })}
            data-row
            className={shelf.row}
            aria-current={item.id === openedId ? 'true' : undefined}
          >
            <span className={shelf.main}>
              <strong>{item.title}</strong>
              <span className={shelf.meta}>
                <code>{item.storyId}</code>
              </span>
            </span>
            <ItemState item={item} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ItemState({ item: { outcome, canAnswer } }: { item: BlindItem }) {
  const words = useQualityWords().items;
  if (outcome === null) {
    return canAnswer ? (
      <Chip icon={IconEyeOff} edge="dashed">
        {words.open}
      </Chip>
    ) : (
      <Chip edge="outline">{words.closed}</Chip>
    );
  }
  return outcome.first === outcome.second ? (
    <Chip tone="ok" icon={IconCircleCheck}>
      {words.agreed}
    </Chip>
  ) : (
    <Chip tone="medium" icon={IconScale}>
      {words.differs}
    </Chip>
  );
}

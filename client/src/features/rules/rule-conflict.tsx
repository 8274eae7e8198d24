import { Banner } from '../../components/banner.js';
import { Button } from '../../components/button.js';
import { IconAlertTriangle } from '../../components/icons.js';
import { useRuleWords } from './words.js';

interface RuleConflictProps {
  isBusy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** A colleague saved first: neither version is written over unseen. */
export function RuleConflict({ isBusy, onTheirs, onMine }: RuleConflictProps) {
  const words = useRuleWords().form.conflict;
  return (
    <div role="alert">
      <Banner
        tone="medium"
        icon={IconAlertTriangle}
        title={words.title}
        actions={
          <>
            <Button onClick={onTheirs}>{words.theirs}</Button>
            <Button disabled={isBusy} onClick={onMine}>
              {words.mine}
            </Button>
          </>
        }
      >
        {words.text}
      </Banner>
    </div>
  );
}

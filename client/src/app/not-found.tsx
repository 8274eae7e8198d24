import { useNavigate } from 'react-router';
import { Button } from '../components/button.js';
import { Empty } from '../components/query-state.js';
import { useText } from '../lib/text.js';

export function NotFound() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Empty
      title={t.shell.notFound}
      actions={
        <Button variant="primary" onClick={() => void navigate('/')}>
          {t.shell.backToStart}
        </Button>
      }
    >
      {t.shell.notFoundHint}
    </Empty>
  );
}

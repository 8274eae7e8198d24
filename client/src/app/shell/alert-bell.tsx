import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { IconBell, IconBellRinging } from '../../components/icons.js';
import { useToast } from '../../components/toast/toast.js';
import { useUnseenAlerts } from '../../lib/alert-queries.js';
import { raisedAlert } from '../../lib/live-reports.js';
import { useCan } from '../../lib/session.js';
import { useStore } from '../../lib/store.js';
import { useText } from '../../lib/text.js';
import styles from './sidebar.module.css';

/** How many alerts nobody has opened; a new one is said once, wherever one is. */
export function AlertBell() {
  const words = useText().shell.alerts;
  const mayRead = useCan('search:read');
  const unseen = useUnseenAlerts(mayRead).data?.unseen ?? 0;
  useSayRaised();
  if (!mayRead) return null;
  const Shape = unseen > 0 ? IconBellRinging : IconBell;
  return (
    <Link to="/alerts" className={styles.bell} aria-label={words.bell(unseen)} title={words.bell(unseen)}>
      <Shape />
      {unseen > 0 && <span aria-hidden="true">{unseen > mostShown ? `${mostShown}+` : unseen}</span>}
    </Link>
  );
}

const mostShown = 99;

function useSayRaised(): void {
  const words = useText().shell.alerts;
  const alert = useStore(raisedAlert);
  const said = useRef(alert?.id);
  const toast = useToast();
  const navigate = useNavigate();
  useEffect(() => {
    if (alert === null || said.current === alert.id) return;
    said.current = alert.id;
    // The place of notices is a polite live region, so that readers hear it once.
    toast({
      text: words.raised(alert.searchName),
      action: { label: words.open, run: () => void navigate(`/alerts?open=${alert.id}`) },
    });
  }, [alert, navigate, toast, words]);
}

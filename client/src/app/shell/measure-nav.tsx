import { isAllowed } from '@tanggap/shared/roles';
import { useLocation } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useBacklog } from '../../lib/measure-queries.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { measurePlaces } from './areas.js';
import { SideLine, SideList } from './side-list.js';

/** Pages of supervising; the backlog with what it counts itself: flagged and not finished. */
export function MeasureNav() {
  const t = useText();
  const user = useUser();
  const { pathname } = useLocation();
  const { zone } = useFormat();
  const backlog = useBacklog({ zone }).data?.total;
  return (
    <SideList title={t.shell.measureTitle}>
      {measurePlaces
        .filter(({ permission }) => user && isAllowed(user.role, permission))
        .map(({ name, path, icon }) => (
          <SideLine
            key={name}
            to={path}
            icon={icon}
            label={t.shell.measurePlaces[name]}
            count={name === 'backlog' ? backlog : undefined}
            isCurrent={path === '/measure' ? isTimes(pathname) : pathname.startsWith(path)}
          />
        ))}
    </SideList>
  );
}

/** Targets, the calendar and the stories of a figure are read from the response times. */
const isTimes = (pathname: string): boolean => /^\/measure(\/(stories|targets|calendar))?$/.test(pathname);

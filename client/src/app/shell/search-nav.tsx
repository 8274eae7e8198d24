import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { cx } from '../../components/cx.js';
import { IconBookmark, IconChevronDown, IconPlus, IconTimeline } from '../../components/icons.js';
import { addressOfSaved } from '../../lib/search-address.js';
import { useOpenIssues, useSavedSearches } from '../../lib/search-queries.js';
import { useText } from '../../lib/text.js';
import { searchPlaces } from './areas.js';
import { SideLine, SideList } from './side-list.js';
import styles from './sidebar.module.css';

const issuesFirst = 6;

/** Saved searches, issues and what else is read off searching. */
export function SearchNav() {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <>
      <SavedList />
      <IssueLines />
      <SideList title={t.shell.searchMoreTitle}>
        {searchPlaces.map(({ name, path, icon }) => (
          <SideLine
            key={name}
            to={path}
            icon={icon}
            label={t.shell.searchPlaces[name]}
            isCurrent={pathname === path || pathname.startsWith(`${path}/`)}
          />
        ))}
      </SideList>
    </>
  );
}

function SavedList() {
  const t = useText();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const saved = useSavedSearches().data;
  const current = pathname === '/issues' ? search.get('saved') : null;
  return (
    <SideList
      title={t.shell.savedTitle}
      tool={
        <Link
          to="/issues"
          className={styles.sectionTool}
          aria-label={t.shell.newSearch}
          title={t.shell.newSearch}
        >
          <IconPlus />
        </Link>
      }
    >
      {saved?.length === 0 && <li className={styles.hint}>{t.shell.noSaved}</li>}
      {saved?.map((each) => (
        <SideLine
          key={each.id}
          to={addressOfSaved(each)}
          icon={IconBookmark}
          label={each.name}
          isCurrent={each.id === current}
        />
      ))}
    </SideList>
  );
}

function IssueLines() {
  const t = useText();
  const { pathname } = useLocation();
  const issues = useOpenIssues().data ?? [];
  const [isWhole, setWhole] = useState(false);
  if (issues.length === 0) return null;
  return (
    <SideList title={t.shell.issuesTitle}>
      {(isWhole ? issues : issues.slice(0, issuesFirst)).map(({ id, title, storyCount }) => (
        <SideLine
          key={id}
          to={`/issues/${id}`}
          icon={IconTimeline}
          label={title}
          count={storyCount}
          isCurrent={pathname === `/issues/${id}`}
        />
      ))}
      {issues.length > issuesFirst && (
        <li>
          <button
            type="button"
            className={styles.item}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            <IconChevronDown className={cx(isWhole && styles.flipped)} />
            <span className={styles.label}>
              {isWhole ? t.shell.fewerPrograms : t.shell.allIssues(issues.length)}
            </span>
          </button>
        </li>
      )}
    </SideList>
  );
}

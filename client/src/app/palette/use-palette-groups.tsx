import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useNavigate } from 'react-router';
import { isAllowed } from '@tanggap/shared/roles';
import type { StorySummary } from '@tanggap/shared/story';
import type { StoryCommands } from '../../components/commands.js';
import {
  IconBookmark,
  IconKeyboard,
  IconLink,
  IconLogout,
  IconSearch,
  IconSun,
  IconTimeline,
  IconWorld,
} from '../../components/icons.js';
import { referencePages, responseListLooks } from '../../components/respond/response-lists.js';
import { UrgencyBars } from '../../components/urgency-bars.js';
import { api } from '../../lib/api.js';
import { useFormat } from '../../lib/format.js';
import { setPreferences, usePreferences } from '../../lib/preferences.js';
import { keys, useStoryCounts } from '../../lib/queries.js';
import { useResponseCounts } from '../../lib/respond-queries.js';
import { addressOfSaved } from '../../lib/search-address.js';
import { useOpenIssues, useSavedSearches } from '../../lib/search-queries.js';
import { useCan, useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { measurePlaces, searchPlaces } from '../shell/areas.js';
import { usePages } from '../shell/page-nav.js';
import { queueLists } from '../shell/queue-lists.js';
import { useShell } from '../shell/shell-controls.js';
import { useLeave } from '../use-leave.js';
import { narrow, type PaletteGroup, type PaletteItem } from './palette-groups.js';

const fewestLetters = 3;

/** What the palette offers for these words. */
export function usePaletteGroups(words: string, forStory: StoryCommands | null): PaletteGroup[] {
  const t = useText();
  const stories = useFoundStories(words);
  return [
    ...narrow(
      [
        { title: t.shell.palette.forStory, items: [...(forStory?.commands ?? [])] },
        { title: t.shell.palette.goTo, items: usePlaces() },
        { title: t.shell.palette.commands, items: useCommands() },
      ],
      words,
    ),
    ...(stories.length > 0 ? [{ title: t.shell.palette.stories, items: stories }] : []),
  ];
}

function usePlaces(): PaletteItem[] {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const counts = useStoryCounts().data?.lists;
  const mayReadStories = useCan('stories:read');
  const pages = usePages().map((page) => ({
    label: t.shell.pages[page.name],
    icon: page.icon,
    keys: `g ${page.letter}`,
    run: () => void navigate(page.path),
  }));
  const lists = queueLists.map(({ name, icon }) => ({
    label: t.shell.palette.list(t.shell.lists[name]),
    icon,
    aside: counts ? format.number(counts[name]) : undefined,
    run: () => void navigate(`/queue?list=${name}`),
  }));
  const responses = useResponsePlaces();
  const timed = useTimePlaces();
  return mayReadStories ? [...pages, ...lists, ...responses, ...timed] : pages;
}

/** Lists of responses and the references, each with its count. */
function useResponsePlaces(): PaletteItem[] {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const mayRead = useCan('responses:read');
  const counts = useResponseCounts(mayRead).data;
  const lists = responseListLooks.map(({ name, icon }) => ({
    label: t.shell.palette.responses(t.shell.responseLists[name]),
    icon,
    aside: counts ? format.number(counts.lists[name]) : undefined,
    run: () => void navigate(`/responses?list=${name}`),
  }));
  const references = referencePages.map(({ name, path, icon }) => ({
    label: t.shell.references[name],
    icon,
    aside: counts ? format.number(counts[name]) : undefined,
    run: () => void navigate(path),
  }));
  return mayRead ? [...lists, ...references] : [];
}

/** Saved searches, issues and the pages of supervising. */
function useTimePlaces(): PaletteItem[] {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const maySearch = useCan('search:read');
  const role = useUser()?.role;
  const saved = (useSavedSearches(maySearch).data ?? []).map((each) => ({
    label: t.shell.palette.saved(each.name),
    icon: IconBookmark,
    run: () => void navigate(addressOfSaved(each)),
  }));
  const issues = (useOpenIssues(maySearch).data ?? []).map(({ id, title, storyCount }) => ({
    label: t.shell.palette.issue(title),
    icon: IconTimeline,
    aside: format.number(storyCount),
    run: () => void navigate(`/issues/${id}`),
  }));
  const places = [
    ...searchPlaces.map((place) => ({ ...place, label: t.shell.searchPlaces[place.name] })),
    ...measurePlaces.map((place) => ({
      ...place,
      label: t.shell.palette.measure(t.shell.measurePlaces[place.name]),
    })),
  ].filter(({ permission }) => role && isAllowed(role, permission));
  return [
    ...places.map(({ label, icon, path }) => ({ label, icon, run: () => void navigate(path) })),
    ...(maySearch ? [...saved, ...issues] : []),
  ];
}

function useCommands(): PaletteItem[] {
  const t = useText();
  const { openHelp, openCapture } = useShell();
  const mayCapture = useCan('mentions:capture');
  const { language } = usePreferences();
  const { leave } = useLeave();
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  return [
    ...(mayCapture ? [{ label: t.capture.title, icon: IconLink, run: openCapture }] : []),
    { label: t.shell.help, icon: IconKeyboard, keys: '?', run: openHelp },
    {
      label: t.shell.palette.toggleTheme,
      icon: IconSun,
      run: () => {
        const now = document.documentElement.dataset.theme ?? (isDark() ? 'dark' : 'light');
        setPreferences({ theme: now === 'dark' ? 'light' : 'dark' });
      },
    },
    {
      label: t.shell.palette.switchLanguage,
      icon: IconWorld,
      run: () => setPreferences({ language: language === 'id' ? 'en' : 'id' }),
    },
    { label: t.shell.signOut, icon: IconLogout, run: leave },
  ];
}

/** Stories whose text holds the words, and the way to see them all in the queue. */
function useFoundStories(words: string): PaletteItem[] {
  const t = useText();
  const navigate = useNavigate();
  const mayReadStories = useCan('stories:read');
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: [...keys.stories, 'palette', asked],
    queryFn: ({ signal }) => api.stories.list({ q: asked, limit: 5 }, signal),
    enabled: mayReadStories && asked.length >= fewestLetters,
    placeholderData: keepPreviousData,
  });
  if (!mayReadStories || asked.length < fewestLetters) return [];
  const search = {
    label: t.shell.palette.searchFor(asked),
    icon: IconSearch,
    run: () => void navigate(`/queue?q=${encodeURIComponent(asked)}`),
  };
  return [
    ...(found.data?.stories ?? []).map((story) =>
      storyItem(story, () => void navigate(`/stories/${story.id}`)),
    ),
    search,
  ];
}

function storyItem(story: StorySummary, run: () => void): PaletteItem {
  return {
    label: story.title,
    run,
    lead: (
      <>
        <UrgencyBars urgency={story.urgency} /> {story.id}
      </>
    ),
    icon: undefined,
  };
}

import { isAllowed, type Permission } from '@tanggap/shared/roles';
import { Suspense, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Empty, QueryState } from '../components/query-state.js';
import { useSession, useUser } from '../lib/session.js';
import { useText } from '../lib/text.js';
import { lazyPage } from './lazy-page.js';
import { pages } from './pages.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell/shell.js';
import { timeRoutes } from './time-routes.js';

const QueuePage = lazyPage(async () => (await import('../features/queue/queue-page.js')).QueuePage);
const StoryPage = lazyPage(async () => (await import('../features/story/story-page.js')).StoryPage);
const ProgramsPage = lazyPage(
  async () => (await import('../features/programs/programs-page.js')).ProgramsPage,
);
const ProgramPage = lazyPage(async () => (await import('../features/programs/program-page.js')).ProgramPage);
const SourcesPage = lazyPage(async () => (await import('../features/sources/sources-page.js')).SourcesPage);
const AuditPage = lazyPage(async () => (await import('../features/audit/audit-page.js')).AuditPage);
const ResponsePage = lazyPage(
  async () => (await import('../features/respond/desk/response-page.js')).ResponsePage,
);
const ReviewPage = lazyPage(
  async () => (await import('../features/respond/review/review-page.js')).ReviewPage,
);
const ResponsesPage = lazyPage(
  async () => (await import('../features/respond/list/responses-page.js')).ResponsesPage,
);
const HandOffsPage = lazyPage(
  async () => (await import('../features/respond/hand-offs/hand-offs-page.js')).HandOffsPage,
);
const FactsPage = lazyPage(async () => (await import('../features/respond/facts/facts-page.js')).FactsPage);
const NarrativesPage = lazyPage(
  async () => (await import('../features/respond/narratives/narratives-page.js')).NarrativesPage,
);
const FactChecksPage = lazyPage(
  async () => (await import('../features/respond/fact-checks/fact-checks-page.js')).FactChecksPage,
);
const PublishPage = lazyPage(
  async () => (await import('../features/respond/publish/publish-page.js')).PublishPage,
);
const PrintPage = lazyPage(async () => (await import('../features/respond/publish/print-page.js')).PrintPage);
const SignInPage = lazyPage(async () => (await import('../features/sign-in/sign-in-page.js')).SignInPage);

/** Sign-in stands in place of the content, so that one returns to the address one came with. */
export function AppRoutes() {
  const session = useSession();
  return (
    <QueryState query={session} skeleton={null}>
      {(known) => (known === null ? <SignInPage /> : <DeskRoutes />)}
    </QueryState>
  );
}

function DeskRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="queue" element={guarded('stories:read', <QueuePage />)} />
        <Route path="stories/:id" element={guarded('stories:read', <StoryPage />)} />
        <Route path="stories/:id/response" element={guarded('responses:read', <ResponsePage />)} />
        <Route path="responses/:id/review" element={guarded('responses:read', <ReviewPage />)} />
        <Route path="responses/:id/publish" element={guarded('responses:read', <PublishPage />)} />
        <Route path="responses" element={guarded('responses:read', <ResponsesPage />)} />
        <Route path="hand-offs" element={guarded('responses:read', <HandOffsPage />)} />
        <Route path="facts" element={guarded('responses:read', <FactsPage />)} />
        <Route path="narratives" element={guarded('responses:read', <NarrativesPage />)} />
        <Route path="fact-checks" element={guarded('responses:read', <FactChecksPage />)} />
        {timeRoutes.map(({ path, permission, Page }) => (
          <Route key={path} path={path} element={guarded(permission, <Page />)} />
        ))}
        <Route path="programs" element={guarded('programs:read', <ProgramsPage />)} />
        <Route path="programs/:id" element={guarded('programs:read', <ProgramPage />)} />
        <Route path="sources" element={guarded('sources:read', <SourcesPage />)} />
        <Route path="audit" element={guarded('audit:read', <AuditPage />)} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route
        path="responses/:id/print"
        element={<Suspense fallback={null}>{guarded('responses:read', <PrintPage />)}</Suspense>}
      />
    </Routes>
  );
}

const guarded = (permission: Permission, page: ReactNode) => <Guard permission={permission}>{page}</Guard>;

function Guard({ permission, children }: { permission: Permission; children: ReactNode }) {
  const user = useUser();
  const t = useText();
  if (user && isAllowed(user.role, permission)) return children;
  return <Empty title={t.shell.notAllowed} />;
}

/** The first page that the role may open: the queue for most, the log for an auditor. */
function Home() {
  const user = useUser();
  const first = pages.find((page) => user && isAllowed(user.role, page.permission));
  return <Navigate to={first?.path ?? '/queue'} replace />;
}

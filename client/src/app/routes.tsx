import { isAllowed, type Permission } from '@tanggap/shared/roles';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Empty, QueryState } from '../components/query-state.js';
import { useSession, useUser } from '../lib/session.js';
import { useText } from '../lib/text.js';
import { lazyPage } from './lazy-page.js';
import { pages } from './pages.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell/shell.js';

const QueuePage = lazyPage(async () => (await import('../features/queue/queue-page.js')).QueuePage);
const StoryPage = lazyPage(async () => (await import('../features/story/story-page.js')).StoryPage);
const ProgramsPage = lazyPage(
  async () => (await import('../features/programs/programs-page.js')).ProgramsPage,
);
const ProgramPage = lazyPage(async () => (await import('../features/programs/program-page.js')).ProgramPage);
const SourcesPage = lazyPage(async () => (await import('../features/sources/sources-page.js')).SourcesPage);
const AuditPage = lazyPage(async () => (await import('../features/audit/audit-page.js')).AuditPage);
const ResponsesPage = lazyPage(
  async () => (await import('../features/respond/list/responses-page.js')).ResponsesPage,
);
const HandOffsPage = lazyPage(
  async () => (await import('../features/respond/hand-offs/hand-offs-page.js')).HandOffsPage,
);
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
        <Route path="responses" element={guarded('responses:read', <ResponsesPage />)} />
        <Route path="hand-offs" element={guarded('responses:read', <HandOffsPage />)} />
        <Route path="programs" element={guarded('programs:read', <ProgramsPage />)} />
        <Route path="programs/:id" element={guarded('programs:read', <ProgramPage />)} />
        <Route path="sources" element={guarded('sources:read', <SourcesPage />)} />
        <Route path="audit" element={guarded('audit:read', <AuditPage />)} />
        <Route path="*" element={<NotFound />} />
      </Route>
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

import {
  destinationEditSchema,
  destinationListSchema,
  destinationMeansSchema,
  newDestinationSchema,
} from '@tanggap/shared/api-alert';
import { maskSign } from '@tanggap/shared/masking';
import { isAllowed } from '@tanggap/shared/roles';
import { destinationDraftSchema, destinationSchema, type Destination } from '@tanggap/shared/saved-search';
import {
  addDestination,
  destinationMeans,
  editDestination,
  listDestinations,
  removeDestination,
  tryDestination,
} from '../../alert/destinations.js';
import type { AppDeps } from '../app-deps.js';
import { deskRoute, type Route } from '../route.js';

/** A destination as a browser may see it: its secret was shown once. */
const present = (destination: Destination): Destination => ({ ...destination, secret: null });

/** Those who only choose among destinations need no address, which may be somebody's own. */
function presentTo(mayManage: boolean) {
  return (destination: Destination): Destination =>
    mayManage ? present(destination) : { ...present(destination), address: maskSign.repeat(8) };
}

/** Where alerts and reports go beyond the product. */
export function destinationRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/destinations', 'search:read', {
      summary: 'Destinations; addresses are shown to those who manage them',
      reply: destinationListSchema,
      async handle({ session }) {
        const mayManage = isAllowed(session.user.role, 'destinations:manage');
        return { destinations: (await listDestinations(deps)).map(presentTo(mayManage)) };
      },
    }),
    deskRoute('get', '/api/destinations/means', 'search:read', {
      summary: 'Kinds of destination this server is set up for',
      reply: destinationMeansSchema,
      handle: () => Promise.resolve(destinationMeans(deps)),
    }),
    deskRoute('post', '/api/destinations', 'destinations:manage', {
      summary: 'Add a destination; the key of a webhook is answered once',
      status: 201,
      body: destinationDraftSchema,
      reply: newDestinationSchema,
      async handle({ body, session }) {
        const { destination, secret } = await addDestination(deps, session.user, body);
        return { destination: present(destination), secret };
      },
    }),
    deskRoute('patch', '/api/destinations/:id', 'destinations:manage', {
      summary: 'Edit a destination or bring it back',
      body: destinationEditSchema,
      reply: destinationSchema,
      handle: async ({ id, body, session }) => present(await editDestination(deps, session.user, id, body)),
    }),
    deskRoute('delete', '/api/destinations/:id', 'destinations:manage', {
      summary: 'Remove a destination; an edit brings it back',
      reply: destinationSchema,
      handle: async ({ id, session }) => present(await removeDestination(deps, session.user, id)),
    }),
    deskRoute('post', '/api/destinations/:id/try', 'destinations:manage', {
      summary: 'Send a message marked as a test',
      isCostly: true,
      reply: destinationSchema,
      handle: async ({ id, session }) => present(await tryDestination(deps, session.user, id)),
    }),
  ];
}

import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { LibraryView } from '../views/library.js';
import * as parts from './address-parts.js';
import { NotFound } from './not-found.js';
import { reader, type StateOf } from './read-address.js';
import { parseSearch, stringifySearch } from './search.js';
import { Shell } from './shell.js';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: reader(parts.common),
  search: { middlewares: [retainSearchParams<StateOf<typeof parts.common>>(['lang'])] },
});

const getParentRoute = () => root;

/** The address stands after `#`, so that any static host at any path can serve the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    createRoute({
      getParentRoute,
      path: '/',
      component: LibraryView,
      validateSearch: reader(parts.library),
    }),
    createRoute({
      getParentRoute,
      path: '/instrument/$name',
      component: lazyRouteComponent(() => import('../views/instrument.js'), 'InstrumentView'),
    }),
    createRoute({
      getParentRoute,
      path: '/clause/$name',
      component: lazyRouteComponent(() => import('../views/clause.js'), 'ClauseView'),
    }),
    createRoute({
      getParentRoute,
      path: '/case',
      component: lazyRouteComponent(() => import('../views/case.js'), 'CaseView'),
      validateSearch: reader(parts.theCase),
    }),
    createRoute({
      getParentRoute,
      path: '/cover',
      component: lazyRouteComponent(() => import('../views/cover.js'), 'CoverView'),
      validateSearch: reader(parts.cover),
    }),
    createRoute({
      getParentRoute,
      path: '/track',
      component: lazyRouteComponent(() => import('../views/track.js'), 'TrackView'),
      validateSearch: reader(parts.track),
    }),
    createRoute({
      getParentRoute,
      path: '/replay',
      component: lazyRouteComponent(() => import('../views/replay.js'), 'ReplayView'),
      validateSearch: reader(parts.replay),
    }),
    createRoute({
      getParentRoute,
      path: '/compare',
      component: lazyRouteComponent(() => import('../views/compare.js'), 'CompareView'),
      validateSearch: reader(parts.compare),
    }),
    createRoute({
      getParentRoute,
      path: '/conflict',
      component: lazyRouteComponent(() => import('../views/conflict.js'), 'ConflictView'),
      validateSearch: reader(parts.conflict),
    }),
    createRoute({
      getParentRoute,
      path: '/brief/$name',
      component: lazyRouteComponent(() => import('../views/brief.js'), 'BriefView'),
      validateSearch: reader(parts.track),
    }),
    createRoute({
      getParentRoute,
      path: '/sources',
      component: lazyRouteComponent(() => import('../views/sources.js'), 'SourcesView'),
    }),
    createRoute({
      getParentRoute,
      path: '/words',
      component: lazyRouteComponent(() => import('../views/words.js'), 'WordsView'),
      validateSearch: reader(parts.words),
    }),
    createRoute({
      getParentRoute,
      path: '/text/$name',
      component: lazyRouteComponent(() => import('../views/formal.js'), 'FormalView'),
    }),
    createRoute({
      getParentRoute,
      path: '/audit',
      component: lazyRouteComponent(() => import('../views/audit.js'), 'AuditStart'),
    }),
    createRoute({
      getParentRoute,
      path: '/audit/$report',
      component: lazyRouteComponent(() => import('../views/audit.js'), 'AuditView'),
    }),
    createRoute({
      getParentRoute,
      path: '/audit-own',
      component: lazyRouteComponent(() => import('../views/audit-own.js'), 'OwnReportView'),
      validateSearch: reader(parts.own),
    }),
  ]),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

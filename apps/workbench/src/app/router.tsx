import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { LibraryView } from '../views/library.js';
import { NotFound } from './not-found.js';
import * as search from './search.js';
import { Shell } from './shell.js';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: search.common,
  search: { middlewares: [retainSearchParams(['lang'])] },
});

const getParentRoute = () => root;

/** The address stands after `#`, so that any static host at any path can serve the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    createRoute({
      getParentRoute,
      path: '/',
      component: LibraryView,
      validateSearch: search.librarySearch,
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
      validateSearch: search.caseSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/cover',
      component: lazyRouteComponent(() => import('../views/cover.js'), 'CoverView'),
      validateSearch: search.coverSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/track',
      component: lazyRouteComponent(() => import('../views/track.js'), 'TrackView'),
      validateSearch: search.trackSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/replay',
      component: lazyRouteComponent(() => import('../views/replay.js'), 'ReplayView'),
      validateSearch: search.replaySearch,
    }),
    createRoute({
      getParentRoute,
      path: '/compare',
      component: lazyRouteComponent(() => import('../views/compare.js'), 'CompareView'),
      validateSearch: search.compareSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/conflict',
      component: lazyRouteComponent(() => import('../views/conflict.js'), 'ConflictView'),
      validateSearch: search.conflictSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/brief/$name',
      component: lazyRouteComponent(() => import('../views/brief.js'), 'BriefView'),
      validateSearch: search.trackSearch,
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
      validateSearch: search.wordsSearch,
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
      validateSearch: search.ownSearch,
    }),
  ]),
  history: createHashHistory(),
  parseSearch: search.parseSearch,
  stringifySearch: search.stringifySearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';

const CiteDialog = lazy(() => import('./cite-dialog.js'));

/** The dialog is fetched when it is wanted: the first view does not wait for it. */
export function Cite({ catalogue }: { readonly catalogue: Catalogue }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is not the one that was to be cited
  useEffect(() => setOpen(false), [path]);
  return (
    <>
      <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text.cite.button}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <CiteDialog catalogue={catalogue} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

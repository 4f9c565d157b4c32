import { lazy, Suspense, useState } from 'react';
import { useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';

const CiteDialog = lazy(() => import('./cite-dialog.js'));

/** The dialog is fetched when it is wanted: the first view does not wait for it. */
export function Cite({ catalogue }: { readonly catalogue: Catalogue }) {
  const text = useText();
  const [open, setOpen] = useState(false);
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

import { useRouterState } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';
import { useCatalogueIfRead } from './catalogue.js';
import { isLocal, versionAddress, versionName } from './version.js';

/** A link that was made with another version of the library says so, and leads there where that is published. */
export function VersionNotice() {
  const text = useText();
  const names = useCatalogueIfRead();
  const location = useRouterState({ select: (state) => state.location });
  const asked = (location.search as { readonly v?: string }).v;
  if (!names || asked === undefined || asked === versionName(names)) return null;
  return (
    <p className="version-notice" role="status">
      {text.version.other(asked, versionName(names))}{' '}
      {isLocal() || !/^[\w.-]+$/.test(asked) ? null : (
        <a href={`${versionAddress(asked)}#${location.pathname}${location.searchStr}`}>
          {text.version.open}
        </a>
      )}
    </p>
  );
}

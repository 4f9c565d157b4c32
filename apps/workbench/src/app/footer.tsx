import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useText } from '../text/use-text.js';
import { useCatalogueIfRead } from './catalogue.js';
import { Cite } from './cite.js';
import { isLocal, versionAddress, versionName } from './version.js';

export const Footer = memo(function Footer() {
  const text = useText();
  const names = useCatalogueIfRead();
  if (!names) return <footer className="foot" />;
  return (
    <footer className="foot">
      <p className="foot-facts">
        Casus {names.engine} · {text.version.library} {versionName(names)} ·{' '}
        {text.version.instruments(names.library.instruments)} · {text.start.limits}
      </p>
      <p className="foot-facts">{text.nothingVerified}</p>
      {isLocal() ? null : (
        <p className="foot-facts no-print">
          <a href={versionAddress()}>{text.version.all}</a>
        </p>
      )}
      <p className="foot-facts no-print">
        <Link to="/sources">{text.sourcesPage.heading}</Link>
      </p>
      <Cite catalogue={names} />
    </footer>
  );
});

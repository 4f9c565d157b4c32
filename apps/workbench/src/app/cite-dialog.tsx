import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal } from 'react-aria-components';
import { useLanguage, useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';
import { addressSaid } from './address-said.js';
import { viewTitle } from './title.js';
import { isLocal, versionAddress, versionName } from './version.js';

/** The view's link: of this page, or of the published version. */
function useLink(catalogue: Catalogue): string {
  const lang = useLanguage();
  const at = useRouterState({ select: (state) => state.location });
  const version = versionName(catalogue);
  const whole = addressSaid(at, catalogue, { lang, v: version });
  const base = isLocal() ? new URL('.', location.href.split('#')[0]).href : versionAddress(version);
  return `${base}${whole}`;
}

/** The view's link and citation, over the page until it is closed. */
export default function CiteDialog(props: {
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { catalogue, onClose } = props;
  return (
    <Modal className="modal" isDismissable isOpen onOpenChange={onClose}>
      <Dialog className="dialog">
        <Heading slot="title">{text.cite.heading}</Heading>
        <Citation catalogue={catalogue} close={onClose} />
        <Button className="plain" onPress={onClose}>
          {text.cite.close}
        </Button>
      </Dialog>
    </Modal>
  );
}

function Citation(props: { readonly catalogue: Catalogue; readonly close: () => void }) {
  const { catalogue, close } = props;
  const text = useText();
  const link = useLink(catalogue);
  const version = versionName(catalogue);
  const bibtex = [
    `@misc{casus-${version.replace(/[^a-z0-9-]/gi, '-')},`,
    `  title = {${escaped(viewTitle())}},`,
    `  howpublished = {Casus, library version ${version}, stated ${catalogue.stated}},`,
    `  url = {${link}},`,
    `  urldate = {${new Date().toISOString().slice(0, 10)}}`,
    '}',
  ].join('\n');
  return (
    <>
      <Copyable label={text.cite.link} value={link} />
      <p className="faint">{isLocal() ? text.cite.local : text.cite.pinned}</p>
      <Copyable label={text.cite.bibtex} value={bibtex} />
      <p className="faint">
        <Link to="/sources" onClick={close}>
          {text.cite.sources}
        </Link>
      </p>
    </>
  );
}

/** Characters that TeX reads as its own. */
function escaped(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (one) =>
    '\\~^'.includes(one) ? `{\\char${one.charCodeAt(0)}}` : `\\${one}`,
  );
}

function Copyable({ label, value }: { readonly label: string; readonly value: string }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <div className="copyable">
      <h3>{label}</h3>
      <pre data-cite={label}>{value}</pre>
      <Button className="plain" onPress={copy}>
        {text.cite.copy}
      </Button>
      <span role="status">{copied ? text.cite.copied : ''}</span>
    </div>
  );
}

import type { Catalogue } from '../worker/catalogue.js';

/** How a version is called in links and citations: what the library states, and its first digits. */
export function versionName({ library, site }: Pick<Catalogue, 'library' | 'site'>): string {
  return `${library.version}-${site.slice(0, 8)}`;
}

/** Whether the page is served by the machine it is read on; a published page says so of itself. */
export function isLocal(): boolean {
  const mark = document.querySelector<HTMLMetaElement>('meta[name="casus-site"]');
  return mark?.content !== 'published';
}

/** Of a published site: the address of one version, or of their list; the page stands in `v/NAME/` or above it. */
export function versionAddress(name?: string, page = location.href): string {
  const base = new URL('.', page.split('#')[0]).href.replace(/v\/[^/]+\/$/, '');
  return name === undefined ? `${base}v/index.html` : `${base}v/${name}/index.html`;
}

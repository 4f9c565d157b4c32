import type { Library } from '@casus/answers';

/** How a version is called in links and citations: what the library states, and its first digits. */
export function versionName(library: Library): string {
  return `${library.version}-${library.hash.slice(0, 8)}`;
}

/** Whether the page is served by the machine it is read on. */
export function isLocal(): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
}

/** Of a published site: the address of one version; the page stands in `v/NAME/` or above it. */
export function versionAddress(name: string, page = location.href): string {
  const base = new URL('.', page.split('#')[0]).href.replace(/v\/[^/]+\/$/, '');
  return `${base}v/${name}/`;
}

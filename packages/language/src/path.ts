import type { LangiumDocument } from 'langium';

/** Texts of the asker's own, under the path that they gave: relative to where they stand. */
const asGiven = new WeakMap<LangiumDocument, string>();

export function givenAs(document: LangiumDocument, path: string): void {
  asGiven.set(document, path);
}

/** Where a finding says that it stands. */
export const shownPath = (document: LangiumDocument): string =>
  asGiven.get(document) ?? document.uri.path;

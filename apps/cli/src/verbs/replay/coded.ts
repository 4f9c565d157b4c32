import type { Store } from '@casus/stores';
import { soundLibrary } from '../../library/load.js';
import type { ReplayAsked } from './options.js';
import { textsDecide } from './overrides.js';

/** The tables of the coding, with the treaties' own texts where they are asked for. */
export async function coded(store: Store, asked: ReplayAsked): Promise<void> {
  const { bf2018 } = await import('@casus/codings');
  const byText = asked.overrides === true;
  if (byText) {
    await textsDecide(store, (await soundLibrary(asked)).model);
  }
  for (const statement of bf2018({ fallback: asked.fallback, byText })) await store.run(statement);
}

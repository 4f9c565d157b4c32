import { nearest, parseTemplate, slotsOf } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import type { Checking } from './checking.js';

type Spoken = ast.EventDecl | ast.RelationDecl;

/** The places of an event's words are its roles, by their labels, and their owners. */
export function eventTemplates(node: ast.EventDecl, checking: Checking): void {
  const labels = [...checking.roles(node).values()].map(({ label }) => label);
  templates(node, [...labels, ...labels.map((label) => `${label} of`)], checking);
}

/** Those of a relation are its arguments by number; the owner of the last comes after it. */
export function relationTemplates(node: ast.RelationDecl, checking: Checking): void {
  templates(
    node,
    [...node.params, ''].map((_, index) => `${index + 1}`),
    checking,
  );
}

/** A place that there is not would be left out without a word, and what cannot be read stop an answer. */
function templates(node: Spoken, places: readonly string[], checking: Checking): void {
  for (const text of [...node.says, ...node.phrases].flatMap(({ texts }) => texts)) {
    const report = (message: string, proposal: string | null = null) =>
      checking.report(text, { code: 'template', message, proposal });
    try {
      const strange = slotsOf(parseTemplate(text.text)).find((slot) => !places.includes(slot));
      if (strange === undefined) continue;
      const near = nearest(strange, places);
      const meant = near === null ? '' : ` Did you mean "{${near}}"?`;
      report(`"{${strange}}" is no place of "${node.name}".${meant}`, near && `{${near}}`);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      report(error.message);
    }
  }
}

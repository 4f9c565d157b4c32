import type { Actor, Marks, Place, Row, Source } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Context, target } from './context.js';
import { afterOf, instant, startOf } from './dates.js';
import { citations, names, texts } from './names.js';

export function actor(decl: ast.ActorDecl, context: Context): Actor {
  return {
    id: decl.name,
    group: false,
    names: names(decl.names),
    also: decl.also.flatMap((item) => item.names),
    codes: Object.fromEntries(
      decl.codes.flatMap((item) => item.codes.map((code) => [code.scheme, code.value])),
    ),
    exists: decl.exists.map((spell) => ({
      from: startOf(spell.from, spell, context.report),
      to: spell.to ? afterOf(spell.to, spell, context.report) : null,
    })),
  };
}

export function group(decl: ast.GroupDecl): Actor {
  return {
    id: decl.name,
    group: true,
    names: names(decl.names),
    also: decl.also.flatMap((item) => item.names),
    codes: {},
    exists: [],
  };
}

/** `member(group, actor)` rows, and `continued(old, new)` rows for succession. */
export function memberRows(decl: ast.GroupDecl, context: Context): Row[] {
  return decl.members.flatMap((item) =>
    item.members.flatMap((member) => {
      const who = target(member)?.name;
      return who
        ? [
            declared(
              'member',
              [decl.name, who],
              period(item, context),
              marks(citations(item.citations)),
            ),
          ]
        : [];
    }),
  );
}

export function successionRows(decl: ast.ActorDecl, context: Context): Row[] {
  return decl.continued.flatMap((item) => {
    const heir = target(item.by)?.name;
    const from = startOf(item.from, item, context.report);
    return heir ? [declared('continued', [decl.name, heir], { from, to: null }, marks([]))] : [];
  });
}

function period(
  node: { readonly from?: string; readonly to?: string } & Parameters<typeof startOf>[1],
  context: Context,
): { from: number | null; to: number | null } {
  return {
    from: node.from ? startOf(node.from, node, context.report) : null,
    to: node.to ? startOf(node.to, node, context.report) : null,
  };
}

export function marks(cited: Marks['citations'], knownFrom: number | null = null): Marks {
  return { citations: cited, speaker: null, knownFrom, reading: null };
}

export function declared(
  name: string,
  args: readonly string[],
  when: { readonly from: number | null; readonly to: number | null },
  by: Marks,
): Row {
  return {
    kind: 'row',
    name,
    args,
    from: when.from,
    to: when.to,
    value: 2,
    inside: null,
    marks: by,
  };
}

export function place(decl: ast.PlaceDecl): Place {
  return { id: decl.name, names: names(decl.names), also: decl.also.flatMap((item) => item.names) };
}

export function source(decl: ast.SourceDecl, context: Context): Source {
  const dated = decl.dated.at(-1);
  return {
    id: decl.name,
    titles: texts(decl.titles),
    address: decl.address.at(-1) ?? null,
    publisher: decl.publisher.at(-1) ?? null,
    language: decl.language.at(-1) ?? null,
    dated: dated ? instant(dated, decl, context.report) : null,
    speaker: decl.speaker.at(-1)?.ref?.name ?? null,
    certainty: decl.certainty.at(-1) ?? 'unconfirmed',
  };
}

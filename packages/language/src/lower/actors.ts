import type { Actor, Marks, Place, Row, Source } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Context, target } from './context.js';
import { afterOf, instant, startOf } from './dates.js';
import { citations, names, texts } from './names.js';
import { beginning, type Stretch, stretched } from './stretches.js';

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
            ...declared(
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
    const from = beginning(instant(item.from, item, context.report));
    return heir ? declared('continued', [decl.name, heir], { from, to: null }, marks([])) : [];
  });
}

/** From the first day through the day before the second: whoever left on a day is out on it. */
export function period(
  node: { readonly from?: string; readonly to?: string } & Parameters<typeof startOf>[1],
  context: Context,
): Stretch {
  return {
    from: node.from ? beginning(instant(node.from, node, context.report)) : null,
    to: node.to ? beginning(instant(node.to, node, context.report)) : null,
  };
}

export function marks(cited: Marks['citations'], knownFrom: number | null = null): Marks {
  return { citations: cited, speaker: null, knownFrom, reading: null };
}

export function declared(name: string, args: readonly string[], when: Stretch, by: Marks): Row[] {
  return stretched({ kind: 'row', name, args, value: 2, inside: null, marks: by }, when);
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

import { type CstNode, DefaultValueConverter, type GrammarAST } from 'langium';

export class CasusValueConverter extends DefaultValueConverter {
  protected override runConverter(
    rule: GrammarAST.AbstractRule,
    input: string,
    cstNode: CstNode,
  ): ReturnType<DefaultValueConverter['convert']> {
    // No escapes, and no numbers: "004" is a code, "0962" a year.
    if (rule.name === 'STRING') return input.slice(1, -1);
    if (rule.name === 'INT') return input;
    const value = super.runConverter(rule, input, cstNode);
    // A keyword of several words may stand on two lines.
    return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
  }
}

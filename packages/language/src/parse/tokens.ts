import { DefaultTokenBuilder, type GrammarAST } from 'langium';

type Pattern = ReturnType<DefaultTokenBuilder['buildKeywordPattern']>;

/**
 * Keywords of several words ("must not", "at least") may be parted by any white space, a new line
 * too, and end where a word ends: "must notify" is not "must not" and a rest.
 */
export class CasusTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordPattern(
    keyword: GrammarAST.Keyword,
    caseInsensitive: boolean,
  ): Pattern {
    if (!keyword.value.includes(' ')) {
      return super.buildKeywordPattern(keyword, caseInsensitive);
    }
    return new RegExp(`${keyword.value.split(' ').join('\\s+')}(?![A-Za-z0-9-])`);
  }
}

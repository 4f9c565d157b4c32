import {
  type AstNode,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { Attempt } from './attempt.js';
import { type Block, blank, blocks, obstacle } from './blocks.js';
import { keywords } from './repairs.js';
import { deep, diagnose, rest, type Slip, strangeSign } from './slips.js';

/** What could be read, and a slip for each clause or declaration that was left out. */
export interface CasusParseResult<T extends AstNode = AstNode> extends ParseResult<T> {
  readonly slips: readonly Slip[];
  /** Words of what was left out: names among them are not unknown, only unread. */
  readonly withheld: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();
const MOST = 50;

/**
 * Reads a text whole. If that fails, reads its declarations and clauses one by one, leaves out
 * those that cannot be read, and gives one slip for each: so no tree is ever half a declaration,
 * and no error brings others with it.
 */
export class CasusParser extends LangiumParser {
  constructor(
    services: LangiumCoreServices,
    /** Whether to say what is wrong; else one slip says only that something is. */
    private readonly thorough: boolean,
  ) {
    super(services);
  }

  override parse<T extends AstNode = AstNode>(
    input: string,
    options?: ParserOptions,
  ): CasusParseResult<T> {
    const first = obstacle(input) === null ? this.once<T>(input, options) : null;
    if (first && sound(first)) return { ...first, slips: [], withheld: NOTHING };
    if (this.thorough) return this.salvage<T>(input, first, options);
    return { ...super.parse<T>(blank(input)), slips: [rest(0)], withheld: NOTHING };
  }

  /** Null where the text is nested deeper than the stack. */
  private once<T extends AstNode>(input: string, options?: ParserOptions): ParseResult<T> | null {
    try {
      return super.parse<T>(input, options);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      (this as unknown as { stack: unknown[] }).stack = [];
      return null;
    }
  }

  private salvage<T extends AstNode>(
    input: string,
    first: ParseResult<T> | null,
    options?: ParserOptions,
  ): CasusParseResult<T> {
    const slips: Slip[] = [];
    const kept: string[] = [];
    const withheld = new Set<string>();
    const all = blocks(input);
    let headless = false;
    for (const block of all) {
      const text = input.slice(block.start, block.end);
      if (!block.clause) headless = false;
      const unasked = headless || slips.length >= MOST;
      // The only block has been read already.
      const known = all.length === 1 ? first : null;
      const slip = unasked ? null : this.examine(text, block, known, options);
      if (slip) slips.push({ ...slip, offset: slip.offset + block.start });
      const out = slip !== null || unasked;
      if (out && slips.length === MOST && !slip && !headless) slips.push(rest(block.start));
      if (out && !block.clause) headless = true;
      kept.push(out ? blank(text) : text);
      if (out) for (const [word] of text.matchAll(/[A-Za-z][\w-]*/g)) withheld.add(word);
    }
    const result = this.once<T>(kept.join(''), options);
    if (result && sound(result)) return { ...result, slips, withheld };
    // Each part can be read by itself and all together cannot: never an empty tree without a word.
    const at = result?.parserErrors[0]?.token.startOffset;
    const joint = slips.length > 0 ? slips : [rest(at === undefined || Number.isNaN(at) ? 0 : at)];
    return { ...super.parse<T>(blank(input)), slips: joint, withheld };
  }

  private examine(
    text: string,
    block: Block,
    known: ParseResult | null,
    options?: ParserOptions,
  ): Slip | null {
    const found = obstacle(text);
    if (found) return found.kind === 'depth' ? deep(found.offset) : strangeSign(text, found.offset);
    const rule = options?.rule ?? (block.clause ? 'ClauseDecl' : undefined);
    const attempt: Attempt = (tried) => {
      if (obstacle(tried)) return null;
      const result = tried === text && known ? known : this.once(tried, rule ? { rule } : {});
      return result && { result, tokens: this.lexer.tokenize(tried).tokens };
    };
    return diagnose(text, attempt, keywords(this.lexer.definition));
  }
}

function sound(result: ParseResult): boolean {
  return result.lexerErrors.length === 0 && result.parserErrors.length === 0;
}

export function createCasusParser(services: LangiumCoreServices, thorough: boolean): CasusParser {
  const parser = new CasusParser(services, thorough);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

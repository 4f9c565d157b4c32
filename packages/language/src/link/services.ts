import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultServiceRegistry,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
import { CasusGrammar } from '../grammar/generated/grammar.js';
import { CasusGeneratedModule, CasusGeneratedSharedModule } from '../grammar/generated/module.js';
import { createCasusParser } from '../parse/parser.js';
import { CasusTokenBuilder } from '../parse/tokens.js';
import { CasusValueConverter } from '../parse/values.js';
import { CasusScopeComputation, CasusScopeProvider } from './scope.js';

export interface CasusServices {
  readonly shared: LangiumSharedCoreServices;
  readonly casus: LangiumCoreServices;
}

/** Any text is read as Casus, whatever its file is called. */
class OneLanguage extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [only] = this.all;
    if (!only) throw new Error('No language is registered yet.');
    return only;
  }
}

/** Which rules are read: building a parser for all of them takes twice as long as for those of facts. */
export type Rules = 'all' | 'facts';

/** The grammar as if it began with another rule: what that does not lead to is not built. */
function beginningWith(grammar: GrammarAST.Grammar, entry: string): GrammarAST.Grammar {
  const rules = grammar.rules.map((rule) =>
    rule.$type === 'ParserRule' ? { ...rule, entry: rule.name === entry } : rule,
  );
  return { ...grammar, rules };
}

/** Wires Langium once; no file system, so it runs in a browser too. */
export function createServices(rules: Rules = 'all'): CasusServices {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    CasusGeneratedSharedModule,
    {
      ServiceRegistry: () => new OneLanguage(),
    },
  );
  const casus = inject(createDefaultCoreModule({ shared }), CasusGeneratedModule, {
    ...(rules === 'facts' ? { Grammar: () => beginningWith(CasusGrammar(), 'Facts') } : {}),
    parser: {
      // Recovery would go on in the middle of a clause and bring one error after another.
      ParserConfig: () => ({ recoveryEnabled: false, skipValidations: true }),
      LangiumParser: (services: LangiumCoreServices) =>
        createCasusParser(services, rules === 'all'),
      TokenBuilder: () => new CasusTokenBuilder(),
      ValueConverter: () => new CasusValueConverter(),
    },
    references: {
      ScopeComputation: (services: LangiumCoreServices) => new CasusScopeComputation(services),
      ScopeProvider: (services: LangiumCoreServices) => new CasusScopeProvider(services),
    },
  });
  shared.ServiceRegistry.register(casus);
  return { shared, casus };
}

import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultServiceRegistry,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
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

/** Wires Langium once; no file system, so it runs in a browser too. */
export function createServices(): CasusServices {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    CasusGeneratedSharedModule,
    {
      ServiceRegistry: () => new OneLanguage(),
    },
  );
  const casus = inject(createDefaultCoreModule({ shared }), CasusGeneratedModule, {
    parser: {
      // Recovery would go on in the middle of a clause and bring one error after another.
      ParserConfig: () => ({ recoveryEnabled: false, skipValidations: true }),
      LangiumParser: createCasusParser,
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

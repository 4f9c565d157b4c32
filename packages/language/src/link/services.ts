import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
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

/** Wires Langium once; no file system, so it runs in a browser too. */
export function createServices(): CasusServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CasusGeneratedSharedModule);
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

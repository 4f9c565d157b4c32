/** Published coding schemes over replay results, and how far two codings agree. */

export * from './agreement.js';
export * from './bf2018/index.js';

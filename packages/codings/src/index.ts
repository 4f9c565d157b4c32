/** Published coding schemes over replay results, and how far two codings agree. */
export * from './bf2018/index.js';

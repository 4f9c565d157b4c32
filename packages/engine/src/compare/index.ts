export { type Comparer, compare, prepareCompare } from './compare.js';
export { forbidsActs, soleBearer } from './forbidden.js';
export { standingLimbs } from './rules.js';
export { type WitnessFacts, witnessFacts } from './scenario.js';
export { sideOf, type Unmatched } from './sides.js';
export type {
  Argument,
  Asked,
  Comparison,
  Example,
  FillerClass,
  HeadDifference,
  LeftOut,
  Literal,
  Options,
  Owner,
  Part,
  Side,
  Space,
  Verdict,
  Witness,
} from './types.js';

// What the charts use of Plot, and no more: loaded when a chart is wanted.
export {
  axisX,
  axisY,
  barX,
  gridX,
  plot,
  rect,
  ruleX,
  ruleY,
  stackX,
  text,
} from '@observablehq/plot';

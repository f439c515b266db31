export { admitRing } from './admitRing';
export type { Ring } from './admitRing';
export { edgesOfWhole } from './edgesOfWhole';
export type { ProcessEdge } from './edgesOfWhole';
export { findCycles } from './findCycles';
export type { DirectedEdge } from './findCycles';
export { mergeEdges } from './mergeEdges';
export { unseenPipelineEdges } from './unseenPipelineEdges';
export type { PipelineEdge } from './unseenPipelineEdges';

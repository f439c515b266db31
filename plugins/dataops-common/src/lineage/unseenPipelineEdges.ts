/**
 * What a Pipeline entity declares of one dataset.
 *
 * @public
 */
export interface PipelineEdge {
  dataset: number;
  direction: 'input' | 'output';
  /** The entity that declares it. */
  by: string;
  /** True when a job of the pipeline was seen to do it: that edge is then drawn at the job. */
  seen: boolean;
}

/**
 * The edges of one pipeline that are drawn at the pipeline itself: those that
 * no job of it was seen to do. So that data has a way through, a side of which
 * everything was seen is drawn too when the other side is not all seen.
 *
 * @public
 */
export function unseenPipelineEdges(
  edges: readonly PipelineEdge[],
): PipelineEdge[] {
  const unseen = edges.filter(edge => !edge.seen);
  if (unseen.length === 0) {
    return [];
  }
  const sides = new Set(unseen.map(edge => edge.direction));
  return edges.filter(edge => !edge.seen || !sides.has(edge.direction));
}

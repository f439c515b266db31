import {
  GraphEdge,
  LineageGraph,
} from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../read/nodeSummary';

/** What is drawn of a graph. */
export type Drawing = {
  /** Nodes that are drawn by themselves, the focus first. */
  rows: SummaryRow[];
  /** `node.id` of all that is drawn, in groups too. */
  shown: { datasets: number[]; processes: number[] };
  /** What lies between, and what is only known by it: asked for last, along with the counts. */
  lines(): Promise<{ edges: GraphEdge[]; groups?: LineageGraph['groups'] }>;
};

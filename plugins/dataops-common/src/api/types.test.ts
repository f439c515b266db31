import { components } from '../openapi/generated/schema';
import { dataopsOpenApi } from '../openapi/dataopsOpenApi';
import * as api from '.';
import { ColumnEvidence, LikenessReason, OlIdentity } from '../identity';
import { PipelineSchedule } from '../model';
import { marquezSchemas } from '../openapi/schemas/marquezSchemas';
import { ingestSchemas } from '../openapi/schemas/ingestSchemas';

/** The public types by the names of their schemas. */
type Public = {
  OlIdentity: OlIdentity;
  PipelineSchedule: PipelineSchedule;
  Verdict: api.Verdict;
  NodeSummary: api.NodeSummary;
  DatasetRow: api.DatasetRow;
  DatasetDetail: api.DatasetDetail;
  PipelineRow: api.PipelineRow;
  PipelineDetail: api.PipelineDetail;
  RunState: api.RunState;
  RunSummary: api.RunSummary;
  RunRow: api.RunRow;
  DatasetUpdate: api.DatasetUpdate;
  SchemaField: api.SchemaField;
  SchemaChange: api.SchemaChange;
  SchemaVersion: api.SchemaVersion;
  DatasetSchema: api.DatasetSchema;
  DatasetPage: api.Page<api.DatasetRow>;
  PipelinePage: api.Page<api.PipelineRow>;
  DatasetUpdatePage: api.Page<api.DatasetUpdate>;
  RunPage: api.Page<api.RunRow>;
  DriftPage: api.Page<api.DriftEdge>;
  Facet: api.Facet;
  ListFacets: api.ListFacets;
  SourceHealth: api.SourceHealth;
  Overview: api.Overview;
  GraphEdge: api.GraphEdge;
  GraphNode: api.GraphNode;
  GraphGroup: api.GraphGroup;
  LineageGraph: api.LineageGraph;
  LineageHistory: api.LineageHistory;
  LineageInstant: api.LineageInstant;
  DiffRun: api.DiffRun;
  DiffEdge: api.DiffEdge;
  LineageDiff: api.LineageDiff;
  Impact: api.Impact;
  ColumnEnd: api.ColumnEnd;
  ColumnTransformation: api.ColumnTransformation;
  ColumnPathEdge: api.ColumnPathEdge;
  ColumnPath: api.ColumnPath;
  DriftEdge: api.DriftEdge;
  PathNode: api.PathNode;
  LineagePaths: api.LineagePaths;
  LikenessReason: LikenessReason;
  ColumnEvidence: ColumnEvidence;
  CandidateUsers: api.CandidateUsers;
  CandidateEnd: api.CandidateEnd;
  IdentityCandidate: api.IdentityCandidate;
  IdentityCandidatePage: api.IdentityCandidates;
  DecidedName: api.DecidedName;
  IdentityDecision: api.IdentityDecision;
  IdentityDecisionPage: api.Page<api.IdentityDecision>;
  IdentityDecisionRequest: api.IdentityDecisionRequest;
};

/** Intersections and inherited members written out, so that types can be compared. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

/** True only for the same members, with the same types, optional or not. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B
  ? 1
  : 2
  ? true
  : false;

/** The compiler refuses a `true` here where a type is not its schema. */
const SAME: {
  [Name in keyof Public]: Same<
    Plain<Public[Name]>,
    Plain<components['schemas'][Name]>
  >;
} = {
  OlIdentity: true,
  PipelineSchedule: true,
  Verdict: true,
  NodeSummary: true,
  DatasetRow: true,
  DatasetDetail: true,
  PipelineRow: true,
  PipelineDetail: true,
  RunState: true,
  RunSummary: true,
  RunRow: true,
  DatasetUpdate: true,
  SchemaField: true,
  SchemaChange: true,
  SchemaVersion: true,
  DatasetSchema: true,
  DatasetPage: true,
  PipelinePage: true,
  DatasetUpdatePage: true,
  RunPage: true,
  DriftPage: true,
  Facet: true,
  ListFacets: true,
  SourceHealth: true,
  Overview: true,
  GraphEdge: true,
  GraphNode: true,
  GraphGroup: true,
  LineageGraph: true,
  LineageHistory: true,
  LineageInstant: true,
  DiffRun: true,
  DiffEdge: true,
  LineageDiff: true,
  Impact: true,
  ColumnEnd: true,
  ColumnTransformation: true,
  ColumnPathEdge: true,
  ColumnPath: true,
  DriftEdge: true,
  PathNode: true,
  LineagePaths: true,
  LikenessReason: true,
  ColumnEvidence: true,
  CandidateUsers: true,
  CandidateEnd: true,
  IdentityCandidate: true,
  IdentityCandidatePage: true,
  DecidedName: true,
  IdentityDecision: true,
  IdentityDecisionPage: true,
  IdentityDecisionRequest: true,
};

/** Schemas without a type of their own: Marquez's, what comes in, errors. */
const WITHOUT_TYPE = [
  ...Object.keys(marquezSchemas),
  ...Object.keys(ingestSchemas),
  'Error',
  'OpenApiDocument',
];

describe('the types of the answers', () => {
  it('are the schemas of the OpenAPI document, each of them', () => {
    expect([...Object.keys(SAME), ...WITHOUT_TYPE].sort()).toEqual(
      Object.keys(dataopsOpenApi.components.schemas).sort(),
    );
  });
});

import {
  CandidateEnd,
  compareColumns,
  formatNodeKey,
  IdentityCandidate,
  IdentityCandidates,
  NodeSummary,
} from '@headwater/backstage-plugin-dataops-common';
import { loadNodes } from '../../graph/loadNodes';
import { newestColumns } from '../../store/operations/mergeSchemas';
import { toSummary } from '../nodeSummary';
import { toPage } from '../page';
import { ReadContext } from '../ReadContext';
import { isoTime } from '../time';
import { alikeNames, DatasetName, loadNames } from './alikeNames';
import { candidatePage, countCandidates } from './candidatePairs';
import { candidateUsers, UsersOf } from './candidateUsers';

/** One page of the datasets that may be one, by name, with what speaks for it and against it. */
export async function listIdentityCandidates(
  context: ReadContext,
  request: { offset: number; limit: number },
  mayDecide: boolean,
): Promise<IdentityCandidates> {
  const { total, leftOut } = await countCandidates(context);
  const pairs = await candidatePage(context, request);
  const evidence = await loadEvidence(context, [...new Set(pairs.flat())]);
  const items = pairs.flatMap(pair => toCandidate(pair, evidence) ?? []);
  return {
    ...toPage(context, request, { items, total }),
    leftOut,
    mayDecide,
  };
}

type Evidence = {
  summaries: ReadonlyMap<number, NodeSummary>;
  names: ReadonlyMap<number, DatasetName[]>;
  columns: Awaited<ReturnType<typeof newestColumns>>;
  usersOf: UsersOf;
};

async function loadEvidence(
  context: ReadContext,
  ids: number[],
): Promise<Evidence> {
  const nodes = await loadNodes(context, ids, ids.length);
  const names = await loadNames(context, ids);
  const nameIds = [...names.values()].flat().map(name => name.id);
  return {
    summaries: new Map(nodes.map(row => [row.id, toSummary(row, context)])),
    names,
    columns: await newestColumns(context.knex, nameIds),
    usersOf: await candidateUsers(context, ids),
  };
}

function toCandidate(
  [aId, bId]: [number, number],
  evidence: Evidence,
): IdentityCandidate | undefined {
  const alike = alikeNames(
    evidence.names.get(aId) ?? [],
    evidence.names.get(bId) ?? [],
  );
  const a = alike && toEnd(aId, alike.a, evidence);
  const b = alike && toEnd(bId, alike.b, evidence);
  return (
    a &&
    b && {
      a,
      b,
      reasons: alike.reasons,
      columns: compareColumns(
        columnsOf(aId, evidence),
        columnsOf(bId, evidence),
      ),
    }
  );
}

function toEnd(
  id: number,
  { namespace, name }: DatasetName,
  { summaries, names, usersOf }: Evidence,
): CandidateEnd | undefined {
  const dataset = summaries.get(id);
  const seen = (names.get(id) ?? []).flatMap(one => one.last_at ?? []);
  return (
    dataset && {
      dataset,
      name: { namespace, name },
      key: formatNodeKey({ kind: 'dataset', namespace, name }),
      lastSeen: isoTime(
        seen.reduce<number | null>((x, y) => Math.max(x ?? y, y), null),
      ),
      writtenBy: usersOf(id, 'output'),
      readBy: usersOf(id, 'input'),
    }
  );
}

/** The columns of a dataset: of the first of its names that has any. */
function columnsOf(
  id: number,
  { names, columns }: Evidence,
): string[] | undefined {
  return (names.get(id) ?? [])
    .map(name => columns.get(name.id)?.names)
    .find(found => found !== undefined);
}

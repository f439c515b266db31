import {
  explainLikeness,
  formatNodeKey,
  compareColumns,
  IdentityCandidate,
  IdentityDecision,
  IdentityDecisionRequest,
  OlIdentity,
  parseNodeKey,
} from '@headwater/backstage-plugin-dataops-common';
import { SAMPLE_NOW } from './sampleEstate';

const DATABASE = 'snowflake://org-acct';
const LOWER = { namespace: DATABASE, name: 'shop.public.orders' };
const UPPER = { namespace: DATABASE, name: 'SHOP.PUBLIC.ORDERS' };
const FLINK = { namespace: 'postgres://db:5432', name: 'customers' };
const FULL = { namespace: 'postgres://db:5432', name: 'crm.public.customers' };

function end(name: OlIdentity, writer: string): IdentityCandidate['a'] {
  const key = formatNodeKey({ kind: 'dataset', ...name });
  const label = name.name.split('.').at(-1) ?? name.name;
  return {
    dataset: {
      key,
      kind: 'dataset',
      label,
      identity: name,
      verdict: { status: 'healthy', reason: 'The last run succeeded' },
    },
    name,
    key,
    lastSeen: SAMPLE_NOW,
    writtenBy: {
      total: 7,
      items: [{ key: `job:jobs:${writer}`, kind: 'job', label: writer }],
    },
    readBy: { total: 0, items: [] },
  };
}

/** Names that may be one dataset, and decisions about them, in memory. */
export class FakeIdentityReview {
  decisions: IdentityDecision[] = [];

  candidates(): IdentityCandidate[] {
    return [
      candidate(UPPER, LOWER, ['id', 'amount'], ['ID', 'AMOUNT']),
      candidate(FLINK, FULL, ['id', 'x', 'y'], ['id']),
    ].filter(({ a, b }) => !this.#find(a.key, b.key));
  }

  decide(request: IdentityDecisionRequest): IdentityDecision {
    const decision: IdentityDecision = {
      id: `${request.a} ${request.b}`,
      a: decided(request.a),
      b: decided(request.b),
      verdict: request.verdict,
      by: 'user:default/ann',
      at: SAMPLE_NOW,
      state: 'in-force',
    };
    this.decisions = [decision, ...this.decisions];
    return decision;
  }

  revoke(id: string): void {
    this.decisions = this.decisions.filter(decision => decision.id !== id);
  }

  #find(a: string, b: string): IdentityDecision | undefined {
    return this.decisions.find(({ id }) => id === `${a} ${b}`);
  }
}

function candidate(
  a: OlIdentity,
  b: OlIdentity,
  left: string[],
  right: string[],
): IdentityCandidate {
  return {
    a: end(a, 'loader'),
    b: end(b, 'dbt'),
    reasons: explainLikeness(a, b),
    columns: compareColumns(left, right),
  };
}

function decided(key: string): IdentityDecision['a'] {
  const { namespace = '', name = '' } = parseNodeKey(key) ?? {};
  return { key, name: { namespace, name } };
}

import { searchable } from '../parameters';
import { ApiSchema } from '../OpenApiDocument';
import {
  count,
  extend,
  flag,
  instant,
  list,
  members,
  object,
  ref,
  text,
  word,
} from '../schemaWords';
import { pageMembers, pageOf } from './answerSchemas';
import { nodeSummary } from './nodeSchemas';

const verdict = word(['same', 'different']);

const nameKey: ApiSchema = {
  ...searchable,
  title: 'the node key of a dataset',
  minLength: 1,
};

const { key, kind, label } = nodeSummary.must;

/** Names that may be one dataset, and what people decide of them. */
export const identitySchemas: Record<string, ApiSchema> = {
  LikenessReason: object(
    members({
      rule: word([
        'letter-case',
        'quoting',
        'other-address',
        'other-scheme',
        'left-out-parts',
        'partition-folders',
        'separators',
      ]),
      text: text('One sentence, without a full stop at the end'),
      source: text('Where it is said that such names can be one'),
    }),
    'Why two names may be one dataset',
  ),
  ColumnEvidence: object(
    members({
      verdict: word(
        ['same', 'overlap', 'different', 'unknown'],
        'overlap: at least half of all names are in both; unknown: the columns of one were never reported',
      ),
      common: count('Names that both have, without regard to case'),
      onlyA: list(text()),
      onlyB: list(text()),
    }),
    'What the columns of two datasets say on whether they are one',
  ),
  CandidateUsers: object(
    members({
      total: count(),
      items: list(
        object(
          members(
            { key, kind, label },
            { entityRef: nodeSummary.may.entityRef },
          ),
        ),
        'At most 5, by name',
      ),
    }),
  ),
  CandidateEnd: object(
    members(
      {
        dataset: ref('NodeSummary'),
        name: ref('OlIdentity'),
        key: text('Node key of the name that is like the other'),
        writtenBy: ref('CandidateUsers'),
        readBy: ref('CandidateUsers'),
      },
      {
        lastSeen: instant(
          'When an event last named the dataset; absent when none ever did',
        ),
      },
    ),
  ),
  IdentityCandidate: object(
    members({
      a: ref('CandidateEnd'),
      b: ref('CandidateEnd'),
      reasons: list(
        ref('LikenessReason'),
        'Every difference between the names',
      ),
      columns: ref('ColumnEvidence'),
    }),
    'Two datasets that may be one',
  ),
  IdentityCandidatePage: object(
    extend(pageMembers('IdentityCandidate'), {
      leftOut: object(
        members({ names: count(), datasets: count() }),
        'Names that so many datasets share that being alike says nothing: not listed, nor in total',
      ),
      mayDecide: flag('Whether the reader may decide'),
    }),
  ),
  DecidedName: object(
    members({ name: ref('OlIdentity'), key: text('Its node key') }),
  ),
  IdentityDecision: object(
    members(
      {
        id: text(),
        a: ref('DecidedName'),
        b: ref('DecidedName'),
        verdict,
        by: text('Entity reference of a user, or subject of a service'),
        at: instant(),
        state: word(
          ['in-force', 'waiting', 'overruled'],
          'waiting: one of the names is not there; overruled: said to be different, and joined since by events or entities',
        ),
      },
      { comment: text() },
    ),
    'What a person said of two names',
  ),
  IdentityDecisionPage: pageOf('IdentityDecision'),
  IdentityDecisionRequest: {
    ...object(
      members(
        { a: nameKey, b: nameKey, verdict },
        {
          comment: { ...searchable, maxLength: 2_000 },
          replace: flag(
            'Puts it in the place of an older decision that says the opposite',
          ),
        },
      ),
    ),
    additionalProperties: false,
  },
};

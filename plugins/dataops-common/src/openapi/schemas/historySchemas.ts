import { ApiSchema } from '../OpenApiDocument';
import {
  count,
  extend,
  flag,
  instant,
  list,
  Members,
  members,
  object,
  ref,
  text,
} from '../schemaWords';
import { about } from './answerSchemas';

/** What an answer says of an instant in the past. */
const known: Members = members(
  {
    at: instant('The instant whose lineage it is'),
    known: flag(
      'False when the instant is before `completeSince`: no edge is served, and that says nothing',
    ),
  },
  {
    runId: text(
      'The run that named the instant: when it ended, or was last heard of',
    ),
    completeSince: instant(
      'What was before is not known: older history is deleted by configuration. Absent when nothing is deleted',
    ),
  },
);

const changes = (name: string): ApiSchema =>
  object(
    members({
      added: object(members({ total: count(), items: list(ref(name)) })),
      removed: object(members({ total: count(), items: list(ref(name)) })),
    }),
  );

/** Lineage of the past, and how two instants differ. */
export const historySchemas: Record<string, ApiSchema> = {
  LineageHistory: object(
    extend(
      known,
      {
        declaredLeftOut: count(
          'Edges that entities declare today of what is drawn: left out, since nobody keeps since when they are declared',
        ),
      },
      {
        focusFirstSeen: instant(
          'When the focus was first heard of, where that is after the instant: then that it has no edges says nothing',
        ),
      },
    ),
    'What a lineage of the past says of itself. Names, owners, tiers and who may see what are those of today',
  ),
  LineageInstant: object(known),
  DiffRun: object(
    members(
      { at: instant('When it proved what it did') },
      { runId: text('Absent where a design counted'), producer: text() },
    ),
    'The run of a job that counted at one of the two instants',
  ),
  DiffEdge: object(
    members(
      { from: text('Key of the node that data leaves'), to: text() },
      {
        before: ref('DiffRun'),
        after: ref('DiffRun'),
      },
    ),
    'An edge that is there at one of two instants only, and the run of its job that counted at each; absent where none did',
  ),
  LineageDiff: object(
    members(
      {
        from: ref('LineageInstant'),
        to: ref('LineageInstant'),
        nodes: changes('NodeSummary'),
        edges: changes('DiffEdge'),
        ends: list(
          ref('NodeSummary'),
          'The ends of the edges of this page that are not among its nodes',
        ),
        exact: flag(
          'False when more could differ than is compared, or an instant is not known',
        ),
        offset: count(),
        limit: count(),
        ...about,
      },
      { focus: text('Absent for the whole estate') },
    ),
    'What came and went between two instants: around a thing among all that is within reach at either, or in the whole estate',
  ),
};

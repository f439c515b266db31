import Box from '@mui/material/Box';
import { GraphEdge } from '@headwater/backstage-plugin-dataops-common';
import { producerName } from '../common/producerName';
import { shortRef } from '../common/shortRef';
import { Translate, useT } from '../translation';
import { useEdgeText } from './useEdgeText';

/** Enough of a run id to know it again. */
const RUN_CHARS = 8;

/** Who says so, in a few words. */
function shortSource(
  { observed, declared, inferred }: GraphEdge,
  t: Translate,
) {
  const { producer, runId, notCurrent } = observed ?? {};
  return [
    observed && (producer ? producerName(producer) : t('lineage.edgeUnknown')),
    runId &&
      t('lineage.edgeShortRun', {
        run:
          runId.length > RUN_CHARS + 1
            ? `${runId.slice(0, RUN_CHARS)}…`
            : runId,
      }),
    notCurrent && t('lineage.edgeNotCurrent'),
    declared && t('lineage.edgeShortDeclared', { by: shortRef(declared.by) }),
    inferred && t('lineage.edgeShortInferred'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** How an edge is known: in a few words, which open to all that there is to say. */
export function EdgeSource(props: { edge: GraphEdge }) {
  const { edge } = props;
  const t = useT();
  const textOf = useEdgeText();
  return (
    <Box
      component="details"
      sx={{
        '& summary': { cursor: 'pointer', minHeight: 24 },
        '& summary:focus-visible': {
          outline: '2px solid',
          outlineColor: 'text.primary',
        },
      }}
    >
      <summary>{shortSource(edge, t)}</summary>
      {textOf(edge)}
    </Box>
  );
}

import Box from '@mui/material/Box';
import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { NodeLink } from '../common/NodeLink';
import { OwnerLink } from '../common/OwnerLink';
import { TierChip } from '../common/TierChip';
import { namesakesAmong } from '../common/wholeName';
import { VerdictLine } from '../status/VerdictLine';
import { useT } from '../translation';
import { Column } from './DataTable';
import { Sort } from './useListParams';

type NodeColumn = Column<NodeSummary, Sort>;

/**
 * The columns that datasets and pipelines have in common.
 *
 * @param rows - all that are shown together
 */
export function useNodeColumns(rows: readonly NodeSummary[]) {
  const t = useT();
  const hasNamesake = namesakesAmong(rows);
  const status: NodeColumn = {
    id: 'status',
    title: t('list.status'),
    sort: 'status',
    cell: row => <VerdictLine verdict={row.verdict} variant="brief" />,
  };
  const name: NodeColumn = {
    id: 'name',
    title: t('list.name'),
    sort: 'name',
    rowHeader: true,
    breaks: true,
    cell: row => (
      <>
        <NodeLink node={row} whole={hasNamesake(row)} />
        {!row.entityRef && (
          <Box
            component="span"
            sx={{ ml: 1, color: 'text.secondary', whiteSpace: 'nowrap' }}
          >
            {t('list.observedOnly')}
          </Box>
        )}
      </>
    ),
  };
  const tier: NodeColumn = {
    id: 'tier',
    title: t('list.tier'),
    sort: 'tier',
    cell: row => <TierChip tier={row.tier} />,
  };
  const owner: NodeColumn = {
    id: 'owner',
    title: t('list.owner'),
    sort: 'owner',
    breaks: true,
    cell: row => <OwnerLink node={row} />,
  };
  return { status, name, tier, owner };
}

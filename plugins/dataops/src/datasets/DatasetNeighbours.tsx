import Typography from '@mui/material/Typography';
import { DatasetDetail } from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from '../common/AppLink';
import { NodeList } from '../common/NodeList';
import { useLineageHref } from '../common/useNodeHref';
import { useT } from '../translation';

/** Who writes and reads a dataset, one step away. */
export function DatasetNeighbours(props: {
  dataset: DatasetDetail;
  /** The level of its headings: 4 inside a card of the host. */
  level?: 3 | 4;
  /** How many of a kind there is room for. */
  limit?: number;
}) {
  const { dataset, level = 4, limit } = props;
  const t = useT();
  const lineage = useLineageHref();
  const all = lineage(dataset.entityRef ?? dataset.key);
  // Runs of it are known, yet none that counts.
  const isUnwritten = !dataset.dataAsOf && dataset.verdict.status !== 'unknown';
  const heading = { fontSize: 14, fontWeight: 700, mt: 1 };
  return (
    <div>
      <p style={{ margin: 0 }}>
        {t('detail.feeds', { count: dataset.upstreamCount })}{' '}
        {t('detail.madeFrom', { count: dataset.downstreamCount })}{' '}
        <AppLink to={all}>{t('detail.openLineage')}</AppLink>
      </p>
      <Typography component={`h${level}`} sx={heading}>
        {t('detail.writtenBy')}
      </Typography>
      <NodeList
        nodes={dataset.writtenBy}
        limit={limit}
        allHref={all}
        none={isUnwritten ? t('detail.noneWrote') : undefined}
      />
      <Typography component={`h${level}`} sx={heading}>
        {t('detail.readBy')}
      </Typography>
      <NodeList nodes={dataset.readBy} limit={limit} allHref={all} />
    </div>
  );
}

import Typography from '@mui/material/Typography';
import { PipelineDetail } from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from '../common/AppLink';
import { NodeList } from '../common/NodeList';
import { useLineageHref } from '../common/useNodeHref';
import { useT } from '../translation';

/** What a pipeline reads and writes. */
export function PipelineNeighbours(props: {
  pipeline: PipelineDetail;
  /** The level of its headings: 4 inside a card of the host. */
  level?: 3 | 4;
  /** How many of a kind there is room for. */
  limit?: number;
}) {
  const { pipeline, level = 4, limit } = props;
  const t = useT();
  const lineage = useLineageHref();
  const all = lineage(pipeline.entityRef ?? pipeline.key);
  const heading = { fontSize: 14, fontWeight: 700, mt: 1 };
  return (
    <div>
      <AppLink to={all}>{t('detail.openLineage')}</AppLink>
      <Typography component={`h${level}`} sx={heading}>
        {t('detail.reads')}
      </Typography>
      <NodeList nodes={pipeline.reads} limit={limit} allHref={all} />
      <Typography component={`h${level}`} sx={heading}>
        {t('detail.writes')}
      </Typography>
      <NodeList nodes={pipeline.writes} limit={limit} allHref={all} />
    </div>
  );
}

import Typography from '@mui/material/Typography';
import { PipelineDetail } from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from '../common/AppLink';
import { NodeList } from '../common/NodeList';
import { useLineageHref } from '../common/useNodeHref';
import { useT } from '../translation';

/** What a pipeline reads and writes. */
export function PipelineNeighbours(props: { pipeline: PipelineDetail }) {
  const { pipeline } = props;
  const t = useT();
  const lineage = useLineageHref();
  const heading = { fontSize: 14, fontWeight: 700, mt: 1 };
  return (
    <div>
      <AppLink to={lineage(pipeline.entityRef ?? pipeline.key)}>
        {t('detail.openLineage')}
      </AppLink>
      <Typography component="h4" sx={heading}>
        {t('detail.reads')}
      </Typography>
      <NodeList nodes={pipeline.reads} />
      <Typography component="h4" sx={heading}>
        {t('detail.writes')}
      </Typography>
      <NodeList nodes={pipeline.writes} />
    </div>
  );
}

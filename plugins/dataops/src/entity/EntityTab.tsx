import Box from '@mui/material/Box';
import { ReactNode } from 'react';
import { PageBody } from '../common/PageBody';
import { ZoneChip } from '../time/ZoneChip';
import { DatasetVerdict, PipelineVerdict } from './EntityVerdict';
import { useEntityNode } from './useEntityNode';

/** A tab of ours on an entity page: verdict first, then its content. */
export function EntityTab(props: { label: string; children: ReactNode }) {
  const { ref, isDataset } = useEntityNode();
  return (
    <PageBody label={props.label} embedded>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          gap: 1,
        }}
      >
        <Box sx={{ flex: '1 1 240px' }}>
          {isDataset ? (
            <DatasetVerdict datasetRef={ref} />
          ) : (
            <PipelineVerdict pipelineRef={ref} />
          )}
        </Box>
        <ZoneChip />
      </Box>
      {props.children}
    </PageBody>
  );
}

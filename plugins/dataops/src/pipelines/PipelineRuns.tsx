import { NodeRef } from '@headwater/backstage-plugin-dataops-common';
import { useState } from 'react';
import { SegmentedButtons } from '../common/SegmentedButtons';
import { usePipelineRuns } from '../data/queries';
import { Note } from '../states/Note';
import { QueryState } from '../states/QueryState';
import { Pager } from '../table/Pager';
import { PAGE_SIZE } from '../table/useListParams';
import { useT } from '../translation';
import { RunsTable } from './RunsTable';

type Filter = 'all' | 'failed' | 'running';

/** Did it run when it should? In pages with a filter, or only the newest few. */
export function PipelineRuns(props: { pipelineRef: NodeRef; limit?: number }) {
  const { pipelineRef, limit = PAGE_SIZE } = props;
  const whole = limit === PAGE_SIZE;
  const t = useT();
  const [filter, setFilter] = useState<Filter>('all');
  const [page, setPage] = useState(1);
  const query = usePipelineRuns(pipelineRef, {
    offset: (page - 1) * limit,
    limit,
    state: filter === 'all' ? undefined : filter,
  });
  const choose = (next: Filter) => {
    setFilter(next);
    setPage(1);
  };
  return (
    <>
      {whole && (
        <div>
          <SegmentedButtons
            label={t('detail.filterRuns')}
            value={filter}
            onChange={choose}
            options={[
              { value: 'all', label: t('detail.all') },
              { value: 'failed', label: t('detail.failed') },
              { value: 'running', label: t('detail.running') },
            ]}
          />
        </div>
      )}
      <QueryState query={query} thing="pipeline">
        {data => {
          if (data.items.length === 0) {
            return (
              <Note status={filter === 'all' ? 'unknown' : undefined}>
                {filter === 'all'
                  ? t('detail.noRuns')
                  : t('detail.noRunsMatch')}
              </Note>
            );
          }
          if (!whole) {
            return <RunsTable runs={data.items} brief />;
          }
          return (
            <Pager
              offset={data.offset}
              limit={data.limit}
              total={data.total}
              shown={data.items.length}
              onPage={setPage}
            >
              <RunsTable runs={data.items} />
            </Pager>
          );
        }}
      </QueryState>
    </>
  );
}

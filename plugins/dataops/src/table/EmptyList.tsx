import { ActionButton } from '../common/ActionButton';
import { useT } from '../translation';
import { Note } from '../states/Note';
import { ConnectHelp } from './ConnectHelp';
import { useBestRemoval } from './useBestRemoval';
import { entityRefs, useFilterLabels } from './useFilterLabels';
import { ListParams } from './useListParams';

/** One true reason why a list is empty, and what to do about it. */
export function EmptyList(props: {
  kind: 'datasets' | 'pipelines';
  params: ListParams;
}) {
  const { kind, params } = props;
  const t = useT();
  const labels = useFilterLabels(
    entityRefs(params.active.map(filter => filter.value)),
  );
  const best = useBestRemoval(kind, params);
  const count = params.active.length + (params.request.search ? 1 : 0);
  if (count === 0) {
    return (
      <Note role="status" action={<ConnectHelp />}>
        {t(kind === 'datasets' ? 'list.firstDatasets' : 'list.firstPipelines')}
      </Note>
    );
  }
  return (
    <Note
      role="status"
      action={
        <>
          {best && (
            <ActionButton
              size="small"
              variant="outlined"
              onClick={() => params.toggle(best.filter)}
            >
              {t('list.removeFilter', {
                value: labels.value(best.filter.name, best.filter.value),
                n: String(best.count),
              })}
            </ActionButton>
          )}
          <ActionButton size="small" onClick={params.clear}>
            {t('list.clearAll')}
          </ActionButton>
        </>
      }
    >
      {kind === 'datasets'
        ? t('list.emptyDatasets', { count })
        : t('list.emptyPipelines', { count })}
    </Note>
  );
}

import { GraphGroup } from '@headwater/backstage-plugin-dataops-common';
import { ActionButton } from '../common/ActionButton';
import { useT } from '../translation';
import { useGroupText } from './useGroupText';

/** What a group holds, and how to see it. */
export function GroupDetails(props: { group: GraphGroup; onExpand(): void }) {
  const { group, onExpand } = props;
  const t = useT();
  const holds = useGroupText();
  return (
    <>
      <p style={{ margin: 0 }}>
        {holds(group)}.{' '}
        {t('lineage.group.inside', { n: String(group.edgesInside) })}
      </p>
      <ActionButton size="small" variant="outlined" onClick={onExpand}>
        {t('lineage.group.expand')}
      </ActionButton>
    </>
  );
}

import { CollapseBy } from '@headwater/backstage-plugin-dataops-common';
import { useT } from '../translation';
import { ChoiceMenu } from './ChoiceMenu';
import { COLLAPSE_BY, GraphParams } from './useGraphParams';

/** What nodes are grouped by. */
export function CollapseMenu(props: { params: GraphParams }) {
  const { collapse, setCollapse } = props.params;
  const t = useT();
  const value: CollapseBy | 'nothing' = collapse ?? 'nothing';
  const labelOf = (by: CollapseBy | 'nothing') => t(`lineage.by.${by}`);
  return (
    <ChoiceMenu
      title={t('lineage.collapse')}
      text={t('lineage.collapseBy', { by: labelOf(value) })}
      value={value}
      options={(['nothing', ...COLLAPSE_BY] as const).map(by => ({
        value: by,
        label: labelOf(by),
      }))}
      onChoose={by => setCollapse(by === 'nothing' ? undefined : by)}
    />
  );
}

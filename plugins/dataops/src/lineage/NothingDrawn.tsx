import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { ActionButton } from '../common/ActionButton';
import { Note } from '../states/Note';
import { ConnectHelp } from '../table/ConnectHelp';
import { useT } from '../translation';
import { notCurrentEdges, notDrawnParts } from './notDrawnParts';

/** Why there is nothing but the focus: not to draw something is not to know nothing. */
export function NothingDrawn(props: {
  notDrawn: LineageGraph['notDrawn'];
  onAgeing(shown: boolean): void;
}) {
  const { notDrawn, onAgeing } = props;
  const t = useT();
  const parts = notDrawnParts(notDrawn, t);
  if (parts.length === 0) {
    return (
      <Note status="unknown" action={<ConnectHelp />}>
        {t('lineage.empty')}
      </Note>
    );
  }
  const words = { parts: parts.join(', ') };
  const notCurrent = notCurrentEdges(notDrawn);
  const current =
    notDrawn.pastHops + notDrawn.overBudget + (notDrawn.otherEnvironments ?? 0);
  return (
    <Note
      status="unknown"
      action={
        notCurrent > 0 && (
          <ActionButton
            size="small"
            variant="outlined"
            onClick={() => onAgeing(true)}
          >
            {t('lineage.showAgeing')}
          </ActionButton>
        )
      }
    >
      {t(current > 0 ? 'lineage.emptyHere' : 'lineage.emptyNow', words)}
    </Note>
  );
}

import Box from '@mui/material/Box';
import {
  CandidateEnd,
  CandidateUsers,
} from '@headwater/backstage-plugin-dataops-common';
import { FactList } from '../common/FactList';
import { NodeLink } from '../common/NodeLink';
import { OwnerLink } from '../common/OwnerLink';
import { VerdictLine } from '../status/VerdictLine';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

function Users(props: { users: CandidateUsers }) {
  const { total, items } = props.users;
  const t = useT();
  if (total === 0) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('review.nobody')}
      </Box>
    );
  }
  const more = total - items.length;
  return (
    <>
      {items.map((node, i) => (
        <span key={node.key}>
          {i > 0 && ', '}
          <NodeLink node={node} />
        </span>
      ))}
      {more > 0 && ` ${t('review.more', { n: String(more) })}`}
    </>
  );
}

/** One of two datasets that may be one: its name, and who uses it. */
export function CandidateSide(props: { end: CandidateEnd }) {
  const { dataset, name, lastSeen, writtenBy, readBy } = props.end;
  const t = useT();
  const time = useTime();
  const mono = (text: string) => (
    <Box component="span" sx={{ fontFamily: 'monospace' }}>
      {text}
    </Box>
  );
  return (
    <FactList
      facts={[
        { name: t('review.namespace'), value: mono(name.namespace) },
        { name: t('review.name'), value: mono(name.name) },
        {
          name: t('review.dataset'),
          value: (
            <>
              <NodeLink node={dataset} />{' '}
              <VerdictLine verdict={dataset.verdict} variant="brief" />
            </>
          ),
        },
        { name: t('review.owner'), value: <OwnerLink node={dataset} /> },
        { name: t('review.writtenBy'), value: <Users users={writtenBy} /> },
        { name: t('review.readBy'), value: <Users users={readBy} /> },
        {
          name: t('review.lastSeen'),
          value: lastSeen ? time.moment(lastSeen) : t('review.never'),
        },
      ]}
    />
  );
}

import Box from '@mui/material/Box';
import { DatasetDetail } from '@headwater/backstage-plugin-dataops-common';
import { FactList } from '../common/FactList';
import { OwnerLink } from '../common/OwnerLink';
import { plainList } from '../common/plainList';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

function Identities(props: { dataset: DatasetDetail }) {
  const t = useT();
  return (
    <Box component="ul" sx={plainList}>
      {props.dataset.identities.map((identity, i) => (
        <li key={`${identity.namespace} ${identity.name}`}>
          <code>
            {identity.namespace} {identity.name}
          </code>{' '}
          ({t(`detail.${identity.source}`)}
          {i === 0 && `, ${t('detail.canonical')}`})
        </li>
      ))}
    </Box>
  );
}

/** What is known of a dataset besides its verdict. */
export function DatasetFacts(props: { dataset: DatasetDetail }) {
  const { dataset } = props;
  const t = useT();
  const time = useTime();
  const moment = (iso?: string) => (iso ? time.moment(iso) : t('detail.never'));
  return (
    <FactList
      facts={[
        {
          name: t('detail.dataAsOf'),
          value: dataset.dataAsOf
            ? time.moment(dataset.dataAsOf)
            : t('detail.noGoodData'),
        },
        { name: t('detail.owner'), value: <OwnerLink node={dataset} /> },
        {
          name: t('detail.columns'),
          value: dataset.columnCount ?? t('detail.noSchema'),
        },
        { name: t('detail.firstSeen'), value: moment(dataset.firstSeen) },
        { name: t('detail.lastSeen'), value: moment(dataset.lastSeen) },
        { name: t('detail.knownAs'), value: <Identities dataset={dataset} /> },
      ]}
    />
  );
}

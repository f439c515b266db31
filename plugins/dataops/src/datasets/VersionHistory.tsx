import Box from '@mui/material/Box';
import {
  SchemaChange,
  SchemaVersion,
} from '@headwater/backstage-plugin-dataops-common';
import { plainList } from '../common/plainList';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

function useChangeText() {
  const t = useT();
  return (change: SchemaChange) =>
    t(`detail.${change.change}`, {
      column: change.column,
      from: change.from ?? change.column,
      to: change.to ?? change.column,
    });
}

/** All versions of the columns, newest first, each with what it changed. */
export function VersionHistory(props: { versions: SchemaVersion[] }) {
  const t = useT();
  const time = useTime();
  const textOf = useChangeText();
  return (
    <Box component="ol" sx={plainList}>
      {props.versions.map(version => (
        <Box
          component="li"
          key={`${version.version} ${version.firstSeen}`}
          sx={{ py: 1 }}
        >
          <strong>
            {t('detail.versionSpan', {
              first: time.clock(version.firstSeen),
              last: time.clock(version.lastSeen),
            })}
          </strong>
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {!version.changes && <li>{t('detail.firstVersion')}</li>}
            {version.changes?.length === 0 && <li>{t('detail.noChanges')}</li>}
            {version.changes?.map(change => (
              <li key={`${change.change} ${change.column} ${change.to}`}>
                {textOf(change)}
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

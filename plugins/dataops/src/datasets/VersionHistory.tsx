import Box from '@mui/material/Box';
import {
  SchemaChange,
  SchemaVersion,
} from '@headwater/backstage-plugin-dataops-common';
import { plainList } from '../common/plainList';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { quietChange } from './quietChange';

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
  const spanOf = ({ firstSeen, lastSeen }: SchemaVersion) => {
    const [first, last] = [time.stamp(firstSeen), time.stamp(lastSeen)];
    return first === last
      ? t('detail.versionOnce', { when: first })
      : t('detail.versionSpan', { first, last });
  };
  return (
    <Box component="ol" sx={plainList}>
      {props.versions.map((version, i) => (
        <Box
          component="li"
          key={`${version.version} ${version.firstSeen}`}
          sx={{ py: 1 }}
        >
          <strong>{spanOf(version)}</strong>
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {!version.changes && <li>{t('detail.firstVersion')}</li>}
            {version.changes?.length === 0 && (
              <li>
                {t(`detail.${quietChange(props.versions[i + 1], version)}`)}
              </li>
            )}
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

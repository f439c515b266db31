import Box from '@mui/material/Box';
import { SourceHealth } from '@headwater/backstage-plugin-dataops-common';
import { Panel } from '../common/Panel';
import { producerName } from '../common/producerName';
import { Note } from '../states/Note';
import { GlyphText } from '../status/GlyphText';
import { Column, DataTable } from '../table/DataTable';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** Who sends events, the silent first: silent is not healthy. */
export function SourceHealthPanel(props: { sources: SourceHealth[] }) {
  const t = useT();
  const time = useTime();
  const sources = [...props.sources].sort(
    (a, b) =>
      Number(b.state === 'silent') - Number(a.state === 'silent') ||
      a.name.localeCompare(b.name),
  );
  const silent = sources.filter(source => source.state === 'silent').length;
  const columns: Column<SourceHealth>[] = [
    {
      id: 'state',
      title: t('overview.state'),
      cell: source => (
        <GlyphText status={source.state === 'silent' ? 'unknown' : 'healthy'}>
          {t(`overview.${source.state}`)}
        </GlyphText>
      ),
    },
    {
      id: 'name',
      title: t('overview.source'),
      rowHeader: true,
      breaks: true,
      cell: source => source.name,
    },
    {
      id: 'producer',
      title: t('overview.producer'),
      breaks: true,
      cell: source => (
        <span title={source.producer}>{producerName(source.producer)}</span>
      ),
    },
    {
      id: 'last',
      title: t('overview.last'),
      cell: source =>
        source.state === 'silent'
          ? t('overview.noEventsSince', {
              when: time.clock(source.lastEventAt),
            })
          : time.moment(source.lastEventAt),
    },
  ];
  return (
    <Panel
      title={t('overview.sources', { total: String(sources.length) })}
      action={
        silent > 0 && (
          <GlyphText status="unknown">
            {t('overview.silentFirst', {
              silent: String(silent),
              total: String(sources.length),
            })}
          </GlyphText>
        )
      }
    >
      {sources.length === 0 ? (
        <Note status="unknown">{t('overview.sourcesNone')}</Note>
      ) : (
        <>
          <DataTable
            caption={t('overview.sourceTable')}
            columns={columns}
            rows={sources}
            rowKey={source => `${source.producer} ${source.namespace}`}
          />
          {silent > 0 && (
            <Box
              component="p"
              sx={{ m: 0, mt: 1, fontSize: 13, color: 'text.secondary' }}
            >
              {t('overview.silentRule')}
            </Box>
          )}
        </>
      )}
    </Panel>
  );
}

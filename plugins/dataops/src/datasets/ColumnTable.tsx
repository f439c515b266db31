import Box from '@mui/material/Box';
import { SchemaField } from '@headwater/backstage-plugin-dataops-common';
import { useState } from 'react';
import { Note } from '../states/Note';
import { Column, DataTable } from '../table/DataTable';
import { SearchField } from '../table/SearchField';
import { useT } from '../translation';
import { FlatField, flattenFields } from './flattenFields';

/** Names up to here stay on one line. */
const LONG_NAME = 40;

/** The columns of one schema version, nested ones indented, with a filter. */
export function ColumnTable(props: { fields: SchemaField[] }) {
  const t = useT();
  const [filter, setFilter] = useState('');
  const all = flattenFields(props.fields);
  const wanted = filter.toLocaleLowerCase();
  const shown = all.filter(field =>
    [field.path, field.type, field.description].some(text =>
      text?.toLocaleLowerCase().includes(wanted),
    ),
  );
  const columns: Column<FlatField>[] = [
    {
      id: 'column',
      title: t('detail.column'),
      rowHeader: true,
      cell: field => (
        <Box
          component="code"
          title={field.path}
          sx={{
            display: 'inline-block',
            pl: field.depth * 2.5,
            // Whole, unless it is very long: types have more places to break.
            minWidth: `min(${Math.min(field.name.length, LONG_NAME)}ch, 40vw)`,
            overflowWrap: 'anywhere',
          }}
        >
          {field.name}
        </Box>
      ),
    },
    {
      id: 'type',
      title: t('detail.columnType'),
      breaks: true,
      cell: field => <code>{field.type ?? t('detail.none')}</code>,
    },
    {
      id: 'meaning',
      title: t('detail.meaning'),
      breaks: true,
      cell: field =>
        field.description ?? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('detail.noMeaning')}
          </Box>
        ),
    },
  ];
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
      >
        <SearchField
          label={t('detail.filterColumns')}
          value={filter}
          onSearch={setFilter}
        />
        <span role="status">
          {t('detail.columnCount', {
            shown: String(shown.length),
            total: String(all.length),
          })}
        </span>
      </Box>
      {shown.length === 0 ? (
        <Note>{t('detail.noColumnsMatch', { filter })}</Note>
      ) : (
        <DataTable
          caption={t('detail.schema')}
          columns={columns}
          rows={shown}
          rowKey={field => field.path}
        />
      )}
    </>
  );
}

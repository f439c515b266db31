import Box from '@mui/material/Box';
import { SchemaField } from '@headwater/backstage-plugin-dataops-common';
import { useState } from 'react';
import { Note } from '../states/Note';
import { Column, DataTable } from '../table/DataTable';
import { SearchField } from '../table/SearchField';
import { useT } from '../translation';
import { FlatField, flattenFields } from './flattenFields';

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
          sx={{ pl: field.depth * 2.5, overflowWrap: 'anywhere' }}
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

import { styled } from '@mui/material/styles';
import { visuallyHidden } from '../common/visuallyHidden';
import { ReactNode } from 'react';
import { SortHeader } from './SortHeader';

/** One column: what its cells say, and how the server sorts by it. */
export interface Column<T, S extends string = string> {
  id: string;
  title: string;
  /** The server's name of this order; absent = not sortable. */
  sort?: S;
  align?: 'right';
  /** One line where the table is not stacked. */
  nowrap?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  cell(row: T): ReactNode;
}

// Below 768 px rows become blocks; the explicit roles keep the table a table.
const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 13,
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.background.paper,
  fontVariantNumeric: 'tabular-nums',
  'th, td': {
    textAlign: 'left',
    fontWeight: 400,
    padding: '4px 12px',
    height: 36,
    verticalAlign: 'middle',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  'thead th': { fontWeight: 700, whiteSpace: 'nowrap' },
  '.right': { textAlign: 'right' },
  'tbody tr:hover': { backgroundColor: theme.palette.action.hover },
  '.label': { display: 'none' },
  '.nowrap': { whiteSpace: 'nowrap' },
  // One long name must not squeeze all other columns.
  'tbody th a': { overflowWrap: 'anywhere' },
  '@media (min-width: 768px)': {
    'tbody th': { minWidth: 160 },
    'tbody td:first-of-type': { minWidth: 150 },
  },
  '@media (max-width: 767.95px)': {
    'thead th:not([data-sort])': visuallyHidden,
    'thead tr': { display: 'flex', flexWrap: 'wrap' },
    'thead th': { height: 'auto', border: 0, padding: 4 },
    'tbody tr': {
      display: 'block',
      padding: '8px 0',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    'tbody td, tbody th': {
      display: 'flex',
      gap: 8,
      height: 'auto',
      minHeight: 28,
      border: 0,
      textAlign: 'left',
      overflowWrap: 'anywhere',
    },
    '.value': { minWidth: 0 },
    '.value, .value a': { overflowWrap: 'anywhere' },
    'tbody td:has(> .value:empty)': { display: 'none' },
    '.right': { textAlign: 'left' },
    '.nowrap': { whiteSpace: 'normal' },
    '.label': {
      display: 'inline-block',
      flex: '0 0 96px',
      color: theme.palette.text.secondary,
    },
  },
}));

/** A real table: named rows, sort buttons, stacked where it is narrow. */
export function DataTable<T, S extends string = string>(props: {
  caption: string;
  columns: Array<Column<T, S>>;
  rows: T[];
  rowKey(row: T): string;
  sort?: S;
  order?: 'asc' | 'desc';
  onSort?(sort: S): void;
}) {
  const { caption, columns, rows, rowKey, sort, order, onSort } = props;
  return (
    <Table role="table">
      <caption style={visuallyHidden}>{caption}</caption>
      <thead>
        <tr role="row">
          {columns.map(column => (
            <SortHeader
              key={column.id}
              title={column.title}
              align={column.align}
              sorted={column.sort && column.sort === sort ? order : undefined}
              onSort={
                column.sort && onSort
                  ? () => column.sort && onSort(column.sort)
                  : undefined
              }
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr role="row" key={rowKey(row)}>
            {columns.map(column => {
              const Cell = column.rowHeader ? 'th' : 'td';
              return (
                <Cell
                  key={column.id}
                  role={column.rowHeader ? 'rowheader' : 'cell'}
                  scope={column.rowHeader ? 'row' : undefined}
                  className={[column.align, column.nowrap && 'nowrap']
                    .filter(Boolean)
                    .join(' ')}
                >
                  <span className="label" aria-hidden="true">
                    {column.title}
                  </span>
                  <span className="value">{column.cell(row)}</span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

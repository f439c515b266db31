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
  /** One line where there is room for it. */
  nowrap?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  /** It holds names or texts of others, which may have no place to break: they break anywhere. */
  breaks?: boolean;
  cell(row: T): ReactNode;
}

// What counts is the room of the table, not that of the window: a sidebar or a
// card takes some of it.
const Frame = styled('div')({ containerType: 'inline-size', minWidth: 0 });

// Where it is narrow rows become blocks; the explicit roles keep the table a table.
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
    padding: '4px 8px',
    height: 36,
    verticalAlign: 'middle',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  'thead th': {
    fontWeight: 700,
    whiteSpace: 'nowrap',
    position: 'sticky',
    top: 0,
    backgroundColor: theme.palette.background.paper,
  },
  '.right': { textAlign: 'right' },
  'tbody tr:hover': { backgroundColor: theme.palette.action.hover },
  '.label': { display: 'none' },
  // One long name must neither widen the table nor squeeze all other columns.
  '.breaks, tbody th a': { overflowWrap: 'anywhere' },
  '@container (min-width: 700px)': {
    'tbody th': { minWidth: 120 },
    'tbody .breaks': { minWidth: 100 },
    'tbody td:first-of-type': { minWidth: 110 },
  },
  '@container (min-width: 1000px)': {
    'th, td': { paddingLeft: 12, paddingRight: 12 },
    'tbody th': { minWidth: 160 },
    'tbody td:first-of-type': { minWidth: 150 },
    '.nowrap': { whiteSpace: 'nowrap' },
  },
  '@container (max-width: 699.95px)': {
    'thead th:not([data-sort])': visuallyHidden,
    'thead tr': { display: 'flex', flexWrap: 'wrap' },
    'thead th': { position: 'static', height: 'auto', border: 0, padding: 4 },
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
    'tbody td:has(> .value:empty)': { display: 'none' },
    '.right': { textAlign: 'left' },
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
    <Frame>
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
                    className={[
                      column.align,
                      column.nowrap && 'nowrap',
                      column.breaks && 'breaks',
                    ]
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
    </Frame>
  );
}

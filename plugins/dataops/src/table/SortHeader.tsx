import ButtonBase from '@mui/material/ButtonBase';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** A column's head; a button where the server can sort by it. */
export function SortHeader(props: {
  title: string;
  align?: 'right';
  sorted?: 'asc' | 'desc';
  onSort?(): void;
}) {
  const { title, align, sorted, onSort } = props;
  if (!onSort) {
    return (
      <th role="columnheader" scope="col" className={align}>
        {title}
      </th>
    );
  }
  return (
    <th
      role="columnheader"
      scope="col"
      data-sort
      className={align}
      aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}
    >
      <ButtonBase
        onClick={onSort}
        disableRipple
        sx={{
          font: 'inherit',
          fontWeight: 700,
          color: 'text.primary',
          minHeight: 28,
          gap: 0.5,
          '&:focus-visible': { outline: '2px solid', outlineOffset: 2 },
          '&:hover': { textDecoration: 'underline' },
        }}
      >
        {title}
        <span aria-hidden="true" style={{ width: 12 }}>
          {sorted === 'asc' && '↑'}
          {sorted === 'desc' && '↓'}
        </span>
      </ButtonBase>
    </th>
  );
}

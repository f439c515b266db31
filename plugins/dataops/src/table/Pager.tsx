import Box from '@mui/material/Box';
import { ReactNode, useEffect, useRef } from 'react';
import { ActionButton } from '../common/ActionButton';
import { useT } from '../translation';

/** The rows of one page, "Showing 1–50 of 83", and the pages before and after. */
export function Pager(props: {
  offset: number;
  limit: number;
  total: number;
  shown: number;
  onPage(page: number): void;
  /** Rows have changed in place, so the other pages are not what they were: no pages to turn to. */
  rowsOnly?: boolean;
  /** The rows. */
  children: ReactNode;
}) {
  const { offset, limit, total, shown, onPage, rowsOnly, children } = props;
  const t = useT();
  const rows = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  const page = Math.floor(offset / limit) + 1;
  const pages = Math.max(1, Math.ceil(total / limit));
  const latest = useRef(onPage);
  latest.current = onPage;

  // A link may be older than the list, which has got shorter.
  const beyond = page > pages && total > 0;
  useEffect(() => {
    if (beyond) {
      latest.current(pages);
    }
  }, [beyond, pages]);

  // The new rows begin above; the button that was pressed may be disabled now.
  useEffect(() => {
    if (turned.current) {
      turned.current = false;
      rows.current?.scrollIntoView({ block: 'start' });
      rows.current?.focus({ preventScroll: true });
    }
  }, [offset]);

  const turnTo = (next: number) => {
    turned.current = true;
    onPage(next);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box
        ref={rows}
        tabIndex={-1}
        sx={{ minWidth: 0, '&:focus-visible': { outline: '2px solid' } }}
      >
        {children}
      </Box>
      {!rowsOnly && (
        <Box
          component="nav"
          aria-label={t('list.pages')}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
          }}
        >
          <Box
            component="span"
            role="status"
            sx={{ flex: '1 1 auto', fontVariantNumeric: 'tabular-nums' }}
          >
            {shown > 0 &&
              t('list.showing', {
                from: String(offset + 1),
                to: String(offset + shown),
                total: String(total),
              })}
          </Box>
          {pages > 1 && (
            <>
              <ActionButton
                size="small"
                variant="outlined"
                disabled={page <= 1}
                onClick={() => turnTo(page - 1)}
              >
                {t('list.previous')}
              </ActionButton>
              <span>
                {t('list.pageOf', {
                  page: String(Math.min(page, pages)),
                  pages: String(pages),
                })}
              </span>
              <ActionButton
                size="small"
                variant="outlined"
                disabled={page >= pages}
                onClick={() => turnTo(page + 1)}
              >
                {t('list.next')}
              </ActionButton>
            </>
          )}
        </Box>
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import { ActionButton } from '../common/ActionButton';
import { useT } from '../translation';

/** "Showing 1–50 of 83", and the pages before and after. */
export function Pager(props: {
  offset: number;
  limit: number;
  total: number;
  shown: number;
  onPage(page: number): void;
}) {
  const { offset, limit, total, shown, onPage } = props;
  const t = useT();
  const page = Math.floor(offset / limit) + 1;
  const pages = Math.max(1, Math.ceil(total / limit));
  return (
    <Box
      component="nav"
      aria-label={t('list.pages')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      <Box
        component="span"
        role="status"
        sx={{ flex: '1 1 auto', fontVariantNumeric: 'tabular-nums' }}
      >
        {shown === 0
          ? t('list.showingNone')
          : t('list.showing', {
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
            onClick={() => onPage(page - 1)}
          >
            {t('list.previous')}
          </ActionButton>
          <span>
            {t('list.pageOf', { page: String(page), pages: String(pages) })}
          </span>
          <ActionButton
            size="small"
            variant="outlined"
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          >
            {t('list.next')}
          </ActionButton>
        </>
      )}
    </Box>
  );
}

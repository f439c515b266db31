import MuiLink from '@mui/material/Link';
import {
  ColumnEvidence,
  IdentityCandidate,
} from '@headwater/backstage-plugin-dataops-common';
import { FactList } from '../common/FactList';
import { useT } from '../translation';

/** More names than these say no more. */
const MAX_NAMES = 8;

function only(names: string[]): { n: string; names: string } {
  const first = names.slice(0, MAX_NAMES).join(', ');
  return {
    n: String(names.length),
    names: names.length > MAX_NAMES ? `${first} …` : first,
  };
}

function useColumnText(): (columns: ColumnEvidence) => string {
  const t = useT();
  return ({ verdict, common }) => {
    const n = String(common);
    switch (verdict) {
      case 'same':
        return t('review.columnsSame', { n });
      case 'overlap':
        return t('review.columnsOverlap', { n });
      case 'different':
        return t('review.columnsDifferent', { n });
      default:
        return t('review.columnsUnknown');
    }
  };
}

/** In what the names of two datasets differ, and what their columns say. */
export function LikenessFacts(props: {
  candidate: Pick<IdentityCandidate, 'reasons' | 'columns'>;
}) {
  const { reasons, columns } = props.candidate;
  const t = useT();
  const columnText = useColumnText();
  const isKnown = columns.verdict !== 'unknown';
  return (
    <FactList
      facts={[
        {
          name: t('review.differs'),
          value: reasons.map(({ rule, source }) => (
            <div key={rule}>
              {t(`review.rules.${rule}`)} (
              <MuiLink
                href={source}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={t('review.sourceOf', {
                  reason: t(`review.rules.${rule}`),
                })}
                sx={{ textDecoration: 'underline' }}
              >
                {t('review.source')}
              </MuiLink>
              )
            </div>
          )),
        },
        {
          name: t('review.columns'),
          value: (
            <>
              <div>{columnText(columns)}</div>
              {isKnown && columns.onlyA.length > 0 && (
                <div>{t('review.onlyFirst', only(columns.onlyA))}</div>
              )}
              {isKnown && columns.onlyB.length > 0 && (
                <div>{t('review.onlySecond', only(columns.onlyB))}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

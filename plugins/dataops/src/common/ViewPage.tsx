import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { VerdictLine } from '../status/VerdictLine';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { AppLink } from './AppLink';
import { isNotFound } from '../states/isNotFound';
import { Note } from '../states/Note';
import { PageBody } from './PageBody';
import { TierChip } from './TierChip';
import { useNodeHref } from './useNodeHref';

/** One part of a {@link ViewPage}. */
export interface ViewSection {
  id: string;
  title: string;
  render(): ReactNode;
}

function SectionNav(props: { sections: ViewSection[]; current: string }) {
  const { sections, current } = props;
  const t = useT();
  const [params] = useSearchParams();
  const to = (id: string) => {
    const next = new URLSearchParams(params);
    next.set('tab', id);
    return `?${next}`;
  };
  return (
    <Box
      component="nav"
      aria-label={t('detail.sections')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        borderBottom: 1,
        borderColor: 'divider',
        pb: 1,
        '& a[aria-current]': { fontWeight: 700 },
        '& a': { py: 0.5 },
      }}
    >
      {sections.map(section =>
        section.id === current ? (
          <Box
            component="strong"
            key={section.id}
            aria-current="page"
            sx={{ py: 0.5 }}
          >
            {section.title}
          </Box>
        ) : (
          <AppLink key={section.id} to={to(section.id)}>
            {section.title}
          </AppLink>
        ),
      )}
    </Box>
  );
}

/** The page of a thing that has no entity: name, verdict, and its parts as links. */
export function ViewPage(props: {
  label: string;
  back: { to: string; text: string };
  /** The thing, once it is loaded. */
  node?: NodeSummary;
  /** Why it could not be loaded. */
  error: unknown;
  sections: ViewSection[];
}) {
  const { label, back, node, error, sections } = props;
  const t = useT();
  const [params] = useSearchParams();
  const hrefOf = useNodeHref();
  const current =
    sections.find(section => section.id === params.get('tab')) ?? sections[0];
  return (
    <PageBody label={label} title={node?.label}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          gap: 1,
        }}
      >
        <AppLink to={back.to}>← {back.text}</AppLink>
        <ZoneChip />
      </Box>
      {node && (
        <>
          <Typography
            component="h2"
            sx={{
              fontSize: 20,
              fontWeight: 700,
              m: 0,
              overflowWrap: 'anywhere',
            }}
          >
            {node.label} <TierChip tier={node.tier} />
          </Typography>
          <VerdictLine verdict={node.verdict} variant="large" />
          {node.entityRef ? (
            <AppLink to={hrefOf(node) ?? '.'}>{t('detail.openEntity')}</AppLink>
          ) : (
            <Note>
              {t(
                node.ownerRef
                  ? 'detail.notInCatalogOwned'
                  : 'detail.notInCatalog',
              )}
            </Note>
          )}
        </>
      )}
      {isNotFound(error) ? (
        <Note>{t('state.restrictedWhole')}</Note>
      ) : (
        <>
          <SectionNav sections={sections} current={current.id} />
          {current.render()}
        </>
      )}
    </PageBody>
  );
}

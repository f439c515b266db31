import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import { useT } from '../translation';

/** Names the tab of the browser after a page of ours; on the pages of entities the host does. */
export function useDocumentTitle(page: string | undefined) {
  const t = useT();
  const app = useApi(configApiRef).getOptionalString('app.title');
  const data = t('list.data');
  const title =
    page && [page, data, app].filter(part => part !== undefined).join(' · ');
  // Again whenever the page has something new: the host names the tab, too, and
  // may come last.
  useEffect(() => {
    if (title && document.title !== title) {
      document.title = title;
    }
  });
  useEffect(
    () => () => {
      // The next page may have named itself by now.
      if (title && app && document.title === title) {
        document.title = app;
      }
    },
    [title, app],
  );
}

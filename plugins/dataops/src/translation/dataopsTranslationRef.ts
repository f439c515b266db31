import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { detailMessages } from './detailMessages';
import { kitMessages } from './kitMessages';
import { lineageMessages } from './lineageMessages';
import { listMessages } from './listMessages';
import { overviewMessages } from './overviewMessages';
import { reviewMessages } from './reviewMessages';

/**
 * Every string that the plugin shows. Override or translate them with a
 * translation resource for this ref.
 *
 * @public
 */
export const dataopsTranslationRef = createTranslationRef({
  id: 'plugin.dataops',
  messages: {
    ...kitMessages,
    overview: overviewMessages,
    list: listMessages,
    detail: detailMessages,
    lineage: lineageMessages,
    review: reviewMessages,
  },
});

import { useApiHolder } from '@backstage/core-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';
import { shortRef } from './shortRef';

/**
 * How the portal calls entities where there is room for text only, such as in
 * menus and drawings; their short names until the catalog has answered.
 */
export function useEntityTitles(
  refs: readonly string[],
): (ref: string) => string {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = [...new Set(refs)].sort().join('\n');
  useEffect(() => {
    let gone = false;
    const asked = wanted && presentation ? wanted.split('\n') : [];
    Promise.all(
      asked.map(async ref => {
        const shown = await presentation?.forEntity(ref).promise;
        return [ref, shown?.primaryTitle ?? shortRef(ref)] as const;
      }),
    ).then(
      found => !gone && found.length > 0 && setTitles(new Map(found)),
      () => undefined, // The short names stay.
    );
    return () => {
      gone = true;
    };
  }, [presentation, wanted]);
  return useCallback(ref => titles.get(ref) ?? shortRef(ref), [titles]);
}

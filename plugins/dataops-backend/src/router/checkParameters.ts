import { createParameterCheck } from '@headwater/backstage-plugin-dataops-common';
import express from 'express';
import { describedOperation } from './describedOperation';
import { PathOf, QueryOf, ReadPath } from './describedTypes';

/**
 * The check of the parameters of a read, for Express. The query is read from
 * the URL and not from `req.query`, where brackets and repetition make objects
 * and lists of it.
 */
export function checkParameters<Path extends ReadPath>(
  path: Path,
): (req: express.Request) => { query: QueryOf<Path>; path: PathOf<Path> } {
  const check = createParameterCheck(describedOperation('get', path));
  return req => {
    const at = req.url.indexOf('?');
    const checked = check({
      query: new URLSearchParams(at < 0 ? '' : req.url.slice(at)),
      path: req.params,
    });
    // The types are made from the document that was checked against.
    return checked as { query: QueryOf<Path>; path: PathOf<Path> };
  };
}

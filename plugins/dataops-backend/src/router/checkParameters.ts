import {
  ApiMethod,
  CheckedParameters,
  createParameterCheck,
} from '@headwater/backstage-plugin-dataops-common';
import express from 'express';
import { describedOperation } from './describedOperation';

/**
 * The check of the parameters of an operation, for Express. The query is read
 * from the URL and not from `req.query`, where brackets and repetition make
 * objects and lists of it.
 */
export function checkParameters(
  method: ApiMethod,
  path: string,
): (req: express.Request) => CheckedParameters {
  const check = createParameterCheck(describedOperation(method, path));
  return req => {
    const at = req.url.indexOf('?');
    return check({
      query: new URLSearchParams(at < 0 ? '' : req.url.slice(at)),
      path: req.params,
    });
  };
}

import {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createBodyCheck,
  dataopsIdentityReviewPermission,
  dataopsOpenApi,
  IdentityDecisionRequest,
  OlIdentity,
  parseNodeKey,
  redactText,
} from '@headwater/backstage-plugin-dataops-common';
import express from 'express';
import { DataOpsConfig } from '../config';
import { foreignName } from '../ingest/namespaceBinding';
import { parseJson } from '../ingest/parseJson';
import { readBody } from '../ingest/readBody';
import { ReadContext } from '../read/ReadContext';
import {
  checkDatasetName,
  getIdentityDecision,
} from '../read/review/identityDecisions';
import {
  decideIdentity,
  revokeDecision,
} from '../store/operations/decideIdentity';
import { VerdictOptions } from '../store/VerdictOptions';
import { writeTransaction } from '../store/writeTransaction';
import { DescribedRouterOptions } from './createDescribedRouter';
import { describedOperation } from './describedOperation';

/** A decision is two names and a comment. */
const MAX_BODY_BYTES = 65_536;
const MAX_DEPTH = 4;

export type IdentityRoutesOptions = {
  permissions: PermissionsService;
  auditor: AuditorService;
  verdicts: VerdictOptions;
  /** For which namespaces a key may speak; for no others may it decide. */
  keys: DataOpsConfig['ingest']['keys'];
};

type Options = Pick<
  DescribedRouterOptions,
  'knex' | 'httpAuth' | 'visibility' | 'now'
> &
  IdentityRoutesOptions;

const checkBody = createBodyCheck(
  dataopsOpenApi,
  describedOperation('post', '/v1/identity/decisions'),
);

/** Deciding whether two names are one dataset, and taking it back: checked, written, audited. */
export class DecisionRoutes {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async mayDecide(req: express.Request): Promise<boolean> {
    return this.#isAllowed(await this.#credentials(req));
  }

  async decide(req: express.Request, res: express.Response): Promise<void> {
    const credentials = await this.#credentials(req);
    await this.#audited(req, 'identity-decide', async meta => {
      await this.#checkAllowed(credentials);
      const request = await readDecision(req);
      const { a, b, verdict, comment, replace } = request;
      const ends = { a: datasetName('a', a), b: datasetName('b', b) };
      Object.assign(meta, { a, b, verdict, replace: replace ?? false });
      if (a === b) {
        throw new InputError(`'b' is the same name as 'a'`);
      }
      const context = await this.#context(credentials);
      await checkDatasetName(context, 'a', ends.a);
      await checkDatasetName(context, 'b', ends.b);
      this.#checkNamespaces(credentials, [ends.a, ends.b]);
      const { outcome, decision } = await writeTransaction(context.knex, tx =>
        decideIdentity(
          tx,
          {
            ...{ ...ends, verdict, by: principalName(credentials) },
            comment: redactText(comment?.trim() ?? '') || null,
            at: context.now,
            replace: replace ?? false,
          },
          this.#options.verdicts,
        ),
      );
      Object.assign(meta, { id: decision.key, outcome });
      res
        .status(outcome === 'known' ? 200 : 201)
        .json(await getIdentityDecision(context, decision.key));
    });
  }

  async revoke(req: express.Request, res: express.Response): Promise<void> {
    const credentials = await this.#credentials(req);
    await this.#audited(req, 'identity-revoke', async meta => {
      await this.#checkAllowed(credentials);
      const { id } = req.params;
      // A key of ours; PostgreSQL could not even look for some texts.
      if (!/^[\w-]{43}$/.test(id)) {
        throw new NotFoundError(`No decision '${id}' that you may see`);
      }
      const context = await this.#context(credentials);
      const { a, b, verdict } = await getIdentityDecision(context, id);
      Object.assign(meta, { id, a: a.key, b: b.key, verdict });
      this.#checkNamespaces(credentials, [a.name, b.name]);
      await writeTransaction(context.knex, tx =>
        revokeDecision(tx, id, this.#options.verdicts),
      );
      res.status(204).end();
    });
  }

  #credentials(req: express.Request): Promise<BackstageCredentials> {
    return this.#options.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
  }

  async #context(credentials: BackstageCredentials): Promise<ReadContext> {
    const { knex, visibility, now } = this.#options;
    return {
      knex,
      visibility: await visibility.resolve(credentials),
      now: now(),
    };
  }

  /** Who decided what, and who tried, stands in the audit log; the tables keep only what holds. */
  async #audited(
    request: express.Request,
    eventId: string,
    work: (meta: Record<string, string | boolean>) => Promise<void>,
  ): Promise<void> {
    const event = await this.#options.auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request,
    });
    const meta = {};
    try {
      await work(meta);
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
        meta,
      });
      throw error;
    }
    await event.success({ meta });
  }

  async #isAllowed(credentials: BackstageCredentials): Promise<boolean> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission: dataopsIdentityReviewPermission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  async #checkAllowed(credentials: BackstageCredentials): Promise<void> {
    if (!(await this.#isAllowed(credentials))) {
      throw new NotAllowedError(
        `Deciding needs the permission '${dataopsIdentityReviewPermission.name}'`,
      );
    }
  }

  #checkNamespaces(
    credentials: BackstageCredentials,
    names: readonly OlIdentity[],
  ): void {
    const by = principalName(credentials);
    const foreign = foreignName(by, names, this.#options.keys);
    if (foreign) {
      throw new NotAllowedError(
        `'${by}' may not decide of names in namespace '${foreign.namespace}'`,
      );
    }
  }
}

async function readDecision(
  req: express.Request,
): Promise<IdentityDecisionRequest> {
  const text = await readBody(req, {
    maxBytes: MAX_BODY_BYTES,
    contentTypes: ['application/json'],
  });
  const body = parseJson(text, MAX_DEPTH);
  checkBody(body);
  return body as IdentityDecisionRequest; // That is what was checked.
}

function datasetName(field: string, key: string): OlIdentity {
  const parsed = parseNodeKey(key);
  if (parsed?.kind !== 'dataset') {
    throw new InputError(
      `'${field}' is '${key}'; expected the node key of a dataset, such as 'dataset:postgres%3A%2F%2Fdb%3A5432:shop.public.orders'`,
    );
  }
  return { namespace: parsed.namespace, name: parsed.name };
}

/** A user by entity reference, a service by subject. */
function principalName({ principal }: BackstageCredentials): string {
  if (typeof principal === 'object' && principal !== null) {
    if ('userEntityRef' in principal) {
      return String(principal.userEntityRef);
    }
    if ('subject' in principal) {
      return String(principal.subject);
    }
  }
  throw new NotAllowedError('Only users and services may decide');
}

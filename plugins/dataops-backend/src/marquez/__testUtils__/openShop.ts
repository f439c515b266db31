import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { expectDescribed } from '../../__testUtils__/expectDescribed';
import { feed, marquezApp } from './marquezFixture';
import { SHOP } from './shop';

/** A fresh database with the shop in it, and a client of its router that sees all. */
export async function openShop(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<{ knex: Knex; get: Get }> {
  const knex = await openTestDatabase(databases, id);
  await feed(knex, SHOP);
  const app = marquezApp(knex);
  return {
    knex,
    get: async (path, query = {}) => {
      const { status, body } = await request(app)
        .get(`/api/v1${path}`)
        .query(query);
      expectDescribed('get', `/api/v1${path}`, { status, json: body });
      return { status, body };
    },
  };
}

/** Asks for a path below `/api/v1`. */
export type Get = (
  path: string,
  query?: object,
) => Promise<Pick<request.Response, 'status' | 'body'>>;

export const nameOf = (one: { name: string }) => one.name;
export const idOf = (one: { id: string }) => one.id;

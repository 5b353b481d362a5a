import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi, { type FastifySwaggerUiOptions } from '@fastify/swagger-ui';
import { swaggerUI } from '@hono/swagger-ui';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { API_DOCS_LIBRARIES } from './api-docs.ts';

const namesOf = (module: string) => API_DOCS_LIBRARIES.filter((each) => each.module === module).map(({ name }) => name);

describe('@fastify/swagger-ui', () => {
  const PAGES = ['/documentation/', '/documentation/json', '/documentation/yaml'];

  async function statusOf(url: string, options: FastifySwaggerUiOptions): Promise<number> {
    const app = Fastify();
    await app.register(fastifySwagger);
    await app.register(fastifySwaggerUi, options);
    return (await app.inject(url)).statusCode;
  }

  it('is the default export', () => {
    expect(namesOf('@fastify/swagger-ui')).toEqual(['']);
  });

  it.each(PAGES)('shows %s to everybody by itself', async (url) => {
    expect(await statusOf(url, {})).toBe(200);
  });

  const { guard = '' } = API_DOCS_LIBRARIES.find(({ module }) => module === '@fastify/swagger-ui')!;

  it.each(PAGES)(`asks the hooks of ${guard} before it shows %s`, async (url) => {
    const hooks: FastifySwaggerUiOptions['uiHooks'] = { onRequest: (_, reply) => void reply.code(401).send() };
    expect(await statusOf(url, { [guard]: hooks })).toBe(401);
  });
});

it('swaggerUI of @hono/swagger-ui is a handler that shows its page to everybody', async () => {
  expect(namesOf('@hono/swagger-ui')).toEqual(['swaggerUI']);
  const app = new Hono().get('/docs', swaggerUI({ url: '/openapi.json' }));
  expect(await (await app.request('/docs')).text()).toContain('/openapi.json');
});

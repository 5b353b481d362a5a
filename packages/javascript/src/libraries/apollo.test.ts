import { ApolloServer } from '@apollo/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { APOLLO_LANDING_PAGE, GRAPHQL_SERVERS } from './api-docs.ts';
import { DEBUG_OPTIONS } from './debug-modes.ts';

const SCHEMA_QUERY = '{ __schema { queryType { name } } }';
const resolvers = {
  Query: {
    fail: () => {
      throw new Error('refused');
    },
  },
};

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

/** What a server that is made in this environment answers to a query. */
async function answerTo(query: string, environment: string | undefined, options: object): Promise<Answer> {
  vi.stubEnv('NODE_ENV', environment);
  onTestFinished(() => void vi.unstubAllEnvs());
  const server = new ApolloServer({ typeDefs: 'type Query { fail: Int }', resolvers, ...options });
  const { body } = await server.executeOperation({ query });
  await server.stop();
  return body.kind === 'single' ? (body.singleResult) : {};
}

const showsSchema = async (environment: string | undefined, options = {}) =>
  Boolean((await answerTo(SCHEMA_QUERY, environment, options)).data);

const showsStack = async (environment: string | undefined, options = {}) =>
  'stacktrace' in ((await answerTo('{ fail }', environment, options)).errors?.[0]?.extensions ?? {});

describe('Apollo Server', () => {
  it.each<[string | undefined, boolean, boolean]>([
    ['production', false, false],
    ['test', true, false],
    ['development', true, true],
    [undefined, true, true],
  ])('with NODE_ENV %s shows its schema: %s, and stacks: %s', async (environment, schema, stack) => {
    expect(await showsSchema(environment)).toBe(schema);
    expect(await showsStack(environment)).toBe(stack);
  });

  it.each([true, false])('obeys introspection: %s everywhere', async (introspection) => {
    expect(GRAPHQL_SERVERS).toContainEqual(expect.objectContaining({ module: '@apollo/server', name: ApolloServer.name }));
    expect(await showsSchema('production', { introspection })).toBe(introspection);
    expect(await showsSchema('development', { introspection })).toBe(introspection);
  });

  const { option } = DEBUG_OPTIONS.find(({ module }) => module === '@apollo/server')!;

  it.each([true, false])(`obeys ${option}: %s everywhere`, async (isOn) => {
    expect(await showsStack('production', { [option]: isOn })).toBe(isOn);
    expect(await showsStack('development', { [option]: isOn })).toBe(isOn);
  });

  it('has the landing page for developers', async () => {
    const { module, name } = APOLLO_LANDING_PAGE;
    expect(await import(module)).toHaveProperty(name, expect.any(Function));
  });
});

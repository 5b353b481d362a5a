import { ListBucketsCommand, S3, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { Client } from 'minio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OBJECT_STORAGE_CLIENTS } from './object-storage.ts';

const HOST = 'files.example.org';
const keys = { accessKeyId: 'a', secretAccessKey: 'b' };

// The SDK warns of versions of Node.js that it will drop.
beforeAll(() => void vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true'));
afterAll(() => void vi.unstubAllEnvs());

function minioServer(options: object): Promise<string> {
  const client = new Client({ endPoint: HOST, accessKey: 'a', secretKey: 'b', ...options });
  const { protocol, host } = client as unknown as { protocol: string; host: string };
  return Promise.resolve(`${protocol}//${host}`);
}

async function awsServer(Class: typeof S3Client, options: object): Promise<string> {
  let server = '';
  const requestHandler: S3ClientConfig['requestHandler'] = {
    handle({ protocol, hostname }: { protocol: string; hostname: string }) {
      server = `${protocol}//${hostname}`;
      return Promise.reject(new Error('asked'));
    },
  };
  const client = new Class({ region: 'eu-central-1', maxAttempts: 1, credentials: keys, requestHandler, ...options });
  await expect(client.send(new ListBucketsCommand({}))).rejects.toThrow('asked');
  return server;
}

/** The server that a client of each class asks; nothing is sent. */
const serverOf: Readonly<Record<string, (options: object) => Promise<string>>> = {
  'minio Client': minioServer,
  '@aws-sdk/client-s3 S3Client': (options) => awsServer(S3Client, options),
  '@aws-sdk/client-s3 S3': (options) => awsServer(S3, options),
};

const clients = OBJECT_STORAGE_CLIENTS.map((client) => ({ ...client, title: `${client.module} ${client.name}` }));
const tried = clients.filter(({ title }) => title in serverOf);

describe.each(tried)('$title', ({ title, tls, usualHost = HOST }) => {
  const server = (options: object) => serverOf[title]!(options);

  it('uses TLS by itself', async () => {
    expect(await server({})).toMatch(/^https:/u);
    expect(await server({})).toContain(usualHost);
  });

  it.each(['useSSL', 'sslEnabled', 'tls'])('makes of %s: false what is known', async (option) => {
    expect(await server({ [option]: false })).toMatch(tls.includes(option) ? /^http:/u : /^https:/u);
  });
});

it.each(tried.filter(({ module }) => module !== 'minio'))('$title takes a scheme at its word', async ({ title, endpoint }) => {
  const server = (url: string, tls: boolean) => serverOf[title]!({ [endpoint]: url, tls });
  expect(await server(`https://${HOST}`, false)).toBe(`https://${HOST}`);
  expect(await server(`http://${HOST}`, true)).toBe(`http://${HOST}`);
});

it('MinIO takes no endpoint with a scheme', () => {
  expect(() => minioServer({ endPoint: `https://${HOST}` })).toThrow(`Invalid endPoint : https://${HOST}`);
});

// Version 2 of the AWS SDK has more than 100 MB, so what is said of it was tried by hand, with 2.1693.
it('all but version 2 of the AWS SDK are tried', () => {
  const others = clients.filter(({ title }) => !(title in serverOf)).map(({ module }) => module);
  expect(others).toEqual(['aws-sdk', 'aws-sdk/clients/s3']);
});

import type { Callee, Sourced } from './library.ts';

/** A class that makes a client of an object storage. */
export interface ObjectStorageClient extends Callee, Sourced {
  /** The option that names the server; a host for MinIO, a URL for the AWS SDK. */
  readonly endpoint: string;
  /** Options that switch TLS off with `false`, unless the endpoint has a scheme; TLS is on without them. */
  readonly tls: readonly string[];
  /** The host that is asked without an endpoint. */
  readonly usualHost?: string;
}

/** Only the scheme of the endpoint says whether there is TLS: `tls` has no effect, and `sslEnabled` is gone. */
const AWS_3 = {
  module: '@aws-sdk/client-s3',
  endpoint: 'endpoint',
  tls: [],
  usualHost: 'amazonaws.com',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/s3/',
} as const;

const AWS_2 = {
  endpoint: 'endpoint',
  tls: ['sslEnabled'],
  usualHost: 'amazonaws.com',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/latest/AWS/S3.html#constructor-property',
} as const;

/** Clients of object storages, by what makes them. */
export const OBJECT_STORAGE_CLIENTS: readonly ObjectStorageClient[] = [
  {
    module: 'minio',
    name: 'Client',
    endpoint: 'endPoint',
    tls: ['useSSL'],
    source: 'https://min.io/docs/minio/linux/developers/javascript/API.html',
  },
  { name: 'S3Client', ...AWS_3 },
  { name: 'S3', ...AWS_3 },
  { module: 'aws-sdk', name: 'S3', ...AWS_2 },
  { module: 'aws-sdk/clients/s3', name: '', ...AWS_2 },
];

/** A library that reads uploads, and the option with which it limits the size of a file. */
export interface UploadLibrary {
  readonly module: string;
  /** What is called: the default export, or an export of this name. */
  readonly names: readonly string[];
  /** The argument with the options. */
  readonly index: number;
  readonly option: string;
  /** Whether a file may be of any size where the option is not given. */
  readonly isUnlimited: boolean;
  /** How a message calls it. */
  readonly label: string;
  readonly source: string;
}

/** Libraries that read uploads. @fastify/multipart is a plugin: see `MULTIPART_PLUGIN`. */
export const UPLOAD_LIBRARIES: readonly UploadLibrary[] = [
  {
    module: 'multer',
    names: [''],
    index: 0,
    option: 'limits.fileSize',
    isUnlimited: true,
    label: 'multer',
    source: 'https://github.com/expressjs/multer#limits',
  },
  {
    module: 'express-fileupload',
    names: [''],
    index: 0,
    option: 'limits.fileSize',
    isUnlimited: true,
    label: 'express-fileupload',
    source: 'https://github.com/richardgirges/express-fileupload#available-options',
  },
  {
    module: 'busboy',
    names: [''],
    index: 0,
    option: 'limits.fileSize',
    isUnlimited: true,
    label: 'busboy',
    source: 'https://github.com/mscdex/busboy#exports',
  },
  {
    module: 'formidable',
    names: ['', 'formidable', 'IncomingForm'],
    index: 0,
    option: 'maxFileSize',
    isUnlimited: false,
    label: 'formidable',
    source: 'https://github.com/node-formidable/formidable#options',
  },
  {
    module: '@koa/multer',
    names: [''],
    index: 0,
    option: 'limits.fileSize',
    isUnlimited: true,
    label: '@koa/multer',
    source: 'https://github.com/koajs/multer#usage',
  },
];

/** Limits a file to the `bodyLimit` of Fastify, 1 MiB, by default. @see https://github.com/fastify/fastify-multipart */
export const MULTIPART_PLUGIN = { module: '@fastify/multipart', option: 'limits.fileSize' } as const;

import type { ImageFacts } from './image-facts.ts';

/** Stores with the interface of Amazon S3. Sorted by the first name of each row. */
export const OBJECT_STORE_IMAGES: readonly ImageFacts[] = [
  {
    images: ['minio/minio', 'quay.io/minio/minio'],
    role: 'objectStore',
    family: 'minio',
    runsAs: 'root',
    ports: [
      { port: 9000, use: 'web' },
      { port: 9001, use: 'admin' },
    ],
    dataPaths: ['/data'],
    passwords: [
      { name: 'MINIO_ROOT_PASSWORD', default: 'minioadmin' },
      { name: 'MINIO_SECRET_KEY', default: 'minioadmin' },
    ],
    users: [
      { name: 'MINIO_ROOT_USER', default: 'minioadmin' },
      { name: 'MINIO_ACCESS_KEY', default: 'minioadmin' },
    ],
    healthCommand: 'mc ready local',
    fileSuffix: '_FILE',
    source: 'https://github.com/minio/minio/tree/master/docs',
  },
  {
    images: ['rustfs/rustfs'],
    role: 'objectStore',
    family: 'minio',
    ports: [
      { port: 9000, use: 'web' },
      { port: 9001, use: 'admin' },
    ],
    dataPaths: ['/data'],
    passwords: [{ name: 'RUSTFS_SECRET_KEY', default: 'rustfsadmin' }],
    users: [{ name: 'RUSTFS_ACCESS_KEY', default: 'rustfsadmin' }],
    source: 'https://docs.rustfs.com/installation/docker/',
  },
];

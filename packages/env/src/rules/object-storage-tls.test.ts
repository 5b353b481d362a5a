import { testRule } from '../testing.ts';
import rule from './object-storage-tls.ts';

testRule(rule, {
  correct: [
    'S3_ENDPOINT=http://minio:9000\nAWS_ENDPOINT_URL=http://10.0.0.4:9000\n',
    'MINIO_ENDPOINT=$ENDPOINT\nMINIO_SECURE=false\n',
    'MINIO_ENDPOINT=https://files.example.org\nMINIO_USE_SSL=false\n',
    'MINIO_SECURE=\nS3_ENDPOINT=\n',
    { text: 'MINIO_SECURE=false\n', filename: '.env.example' },
  ],
  incorrect: [
    { text: 'MINIO_SECURE=False\n             ^^^^^ switch\n', suggested: 'MINIO_SECURE=True\n' },
    {
      text: 'AWS_ENDPOINT_URL_S3="http://s3.example.org:9000"\n                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ url\n',
      filename: '.env.production.example',
      suggested: 'AWS_ENDPOINT_URL_S3="https://s3.example.org:9000"\n',
    },
    {
      text: 'MINIO_ENDPOINT=files.example.org:9000\nMINIO_USE_SSL=0\n              ^ switch\n',
      suggested: 'MINIO_ENDPOINT=files.example.org:9000\nMINIO_USE_SSL=1\n',
    },
  ],
});

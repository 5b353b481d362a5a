import { testRule } from '../testing.ts';
import rule from './upload-limit.ts';

testRule(rule, {
  correct: [
    'MAX_FILE_SIZE=\nBODY_LIMIT=${LIMIT}\nMAX_UPLOAD_SIZE=large\nMAX_FILE_SIZE_KB=102400\nMAX_POOL_SIZE=0\n',
    { text: 'MAX_CONTENT_LENGTH=0\n', filename: '.env.example' },
  ],
  incorrect: [
    'UPLOAD_MAX_FILE_SIZE=-1\n                     ^^ unlimitedUpload\nMAX_CONTENT_LENGTH=104857601\n                   ^^^^^^^^^ largeUpload\n',
    { text: 'BODY_LIMIT=2mb\n           ^^^ largeUpload\n', options: { maxBytes: '1mb' } },
  ],
});

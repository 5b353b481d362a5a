import { testRule } from '../testing.ts';
import rule from './upload-size-limit.ts';

const multer = "import multer from 'multer';\n";

testRule(rule, {
  correct: [
    `${multer}multer(options);`,
    `${multer}multer({ ...options, dest: 'a' });`,
    `${multer}multer({ dest: 'a', limits });`,
    `${multer}multer({ limits: { fileSize: Number(process.env.MAX) } });`,
    `${multer}const form = multer();\nrouter.post('/', form.none(), handle);`,
    "import formidable from 'formidable';\nformidable();",
    "import multipart from '@fastify/multipart';\nfastify.register(multipart);",
    { text: `${multer}multer({ limits: { fileSize: 2e8 } });`, options: { maxBytes: '1gb' } },
    { text: `${multer}multer();`, filename: 'test/upload.js' },
  ],
  incorrect: [
    `${multer}const memory = multer({ storage: multer.memoryStorage(), limits: { files: 1 } });\n               ^^^^^^ missing\n`,
    `${multer}const form = multer();\n             ^^^^^^ missing\nrouter.post('/', form.single('a'), handle);`,
    `${multer}multer({ limits: { fileSize: 1024 ** 3 } });\n                   ^^^^^^^^^^^^^^^^^^^ huge\n`,
    `${multer}multer({ limits: { fileSize: 0 } });\n                   ^^^^^^^^^^^ nothing\n`,
    "import formidable from 'formidable';\nformidable({ maxFileSize: Infinity });\n             ^^^^^^^^^^^^^^^^^^^^^ huge\n",
    "import multipart from '@fastify/multipart';\nfastify.register(multipart, { limits: { fileSize: Infinity } });\n                                        ^^^^^^^^^^^^^^^^^^ huge\n",
    { text: `${multer}multer({ limits: { fileSize: 2e6 } });\n                   ^^^^^^^^^^^^^ huge\n`, options: { maxBytes: '1mb' } },
  ],
});

import { testRule } from '../testing.ts';
import rule from './upload-type-filter.ts';

const multer = "import multer from 'multer';\n";

testRule(rule, {
  correct: [
    `${multer}multer(options);`,
    `${multer}multer().none();`,
    `${multer}multer({ dest: 'a' });\nif (!TYPES.has(req.file.mimetype)) throw error;`,
    `${multer}multer({ dest: 'a' });\nif (!/\\.png$/.test(req.file.originalname)) throw error;`,
    `${multer}multer({ dest: 'a', fileFilter });`,
    `${multer}multer({ dest: 'a', fileFilter: (req, file, cb) => cb(null, isImage(file)) });`,
    "import createDOMPurify from 'dompurify';\nconst allowedTypes = ['image/svg+xml', 'image/png'];",
    "const allowedOrigins = ['a.html'];",
    "const allowedMethods = ['get'];",
    { text: "const allowedTypes = ['svg'];", options: { dangerous: ['exe'] } },
  ],
  incorrect: [
    `${multer}const upload = multer({ dest: 'a' });\n               ^^^^^^ missing\nlog(req.file.originalname);`,
    "const allowedTypes = ['image/png', 'image/svg+xml'];\n                                   ^^^^^^^^^^^^^^^ dangerous\n",
    "const acceptedMimeTypes = Object.freeze(['text/html']);\n                                         ^^^^^^^^^^^ dangerous\n",
    `${multer}multer({ fileFilter(req, file, cb) { cb(null, true); } });\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all\n`,
  ],
});

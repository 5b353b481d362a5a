import { testRule } from '../testing.ts';
import rule from './upload-safe-filename.ts';

const multer = "import multer from 'multer';\n";

testRule(rule, {
  correct: [
    `${multer}multer.diskStorage({ filename: (req, file, cb) => cb(null, Date.now() + path.extname(file.originalname)) });`,
    `${multer}multer.diskStorage({ filename: (req, file, cb) => cb(null, id() + '-' + path.basename(file.originalname)) });`,
    `${multer}multer.diskStorage({ filename: (req, file, cb) => cb(null, sanitize(file.originalname)) });`,
    `${multer}multer.diskStorage({ filename: (req, file, cb) => cb(null, file.fieldname) });`,
    "import fs from 'node:fs';\nfs.renameSync(req.file.path, 'uploads/' + req.file.filename);",
    "logger.info('stored ' + req.file.originalname);",
    'await file.mv(target);',
  ],
  incorrect: [
    `${multer}multer.diskStorage({ filename(req, file, cb) { cb(null, \`\${Date.now()}-\${file.originalname}\`); } });\n                                                                         ^^^^^^^^^^^^^^^^^ stored\n`,
    `${multer}multer.diskStorage({ filename: function (req, file, cb) { const name = file.originalname; cb(null, 'a-' + name); } });\n                                                                                                          ^^^^ stored\n`,
    "import fs from 'node:fs';\nfs.writeFileSync('uploads/' + req.file.originalname, req.file.buffer);\n                              ^^^^^^^^^^^^^^^^^^^^^ stored\n",
    "import fs from 'node:fs';\nimport path from 'node:path';\nimport multipart from '@fastify/multipart';\nfor await (const part of request.parts()) { await pipeline(part.file, fs.createWriteStream(path.join(dir, part.filename))); }\n                                                                                                          ^^^^^^^^^^^^^ stored\n",
  ],
});

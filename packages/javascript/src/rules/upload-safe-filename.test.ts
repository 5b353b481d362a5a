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
    `${multer}multer.diskStorage({ filename: (req, { originalname }, cb) => cb(null, id() + path.extname(originalname)) });`,
    `${multer}multer.diskStorage({ filename: (req, { fieldname }, cb) => cb(null, fieldname) });`,
    "import fs from 'node:fs';\nconst { filename } = req.file;\nfs.unlinkSync('uploads/' + filename);",
    "import fs from 'node:fs';\nimport path from 'node:path';\nconst { originalname } = req.file;\nfs.unlinkSync(path.normalize(path.basename(originalname)));",
  ],
  incorrect: [
    `${multer}multer.diskStorage({ filename(req, file, cb) { cb(null, \`\${Date.now()}-\${file.originalname}\`); } });\n                                                                         ^^^^^^^^^^^^^^^^^ stored\n`,
    `${multer}multer.diskStorage({ filename: function (req, file, cb) { const name = file.originalname; cb(null, 'a-' + name); } });\n                                                                                                          ^^^^ stored\n`,
    "import fs from 'node:fs';\nfs.writeFileSync('uploads/' + req.file.originalname, req.file.buffer);\n                              ^^^^^^^^^^^^^^^^^^^^^ stored\n",
    "import fs from 'node:fs';\nimport path from 'node:path';\nimport multipart from '@fastify/multipart';\nfor await (const part of request.parts()) { await pipeline(part.file, fs.createWriteStream(path.join(dir, part.filename))); }\n                                                                                                          ^^^^^^^^^^^^^ stored\n",
    "import fs from 'node:fs';\napp.post('/', (req, res) => {\n  const { originalname, path: from } = req.file;\n  fs.renameSync(from, `uploads/${originalname}`);\n                                 ^^^^^^^^^^^^ stored\n});",
    "import fs from 'node:fs';\nimport path from 'node:path';\nfs.renameSync(req.file.path, path.join('uploads', path.normalize(req.file.originalname)));\n                                                                 ^^^^^^^^^^^^^^^^^^^^^ stored\n",
    "const { name } = req.files.doc;\nawait req.files.doc.mv('uploads/' + name.toLowerCase());\n                                    ^^^^ stored\n",
    `${multer}multer.diskStorage({ filename: (req, { originalname }, cb) => cb(null, originalname) });\n                                                                       ^^^^^^^^^^^^ stored\n`,
  ],
});

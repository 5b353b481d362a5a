import { testRule } from '../testing.ts';
import rule from './no-disabled-csp.ts';

const helmet = "import helmet from 'helmet';\n";

testRule(rule, {
  correct: [
    `${helmet}app.use(helmet({ contentSecurityPolicy: isProd }));\napp.set('view engine', 'ejs');`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: policy }));\napp.set('view engine', 'ejs');`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));\napp.set('trust proxy', 1);\nchart.render(data);`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));\napp.get('/', (req, res) => res.set('Content-Security-Policy', policy).render('home'));`,
    `${helmet}if (isDev) app.use(helmet({ contentSecurityPolicy: false }));\napp.set('view engine', 'ejs');`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));\nres.sendFile('report.pdf');`,
    { text: `${helmet}app.use(helmet({ contentSecurityPolicy: false }));\nres.render('home');`, filename: 'test/app.js' },
  ],
  incorrect: [
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off\napp.get('/', (req, res) => res.render('home'));\n`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off\napp.get('*', (req, res) => res.sendFile(path.join(dist, 'index.html')));\n`,
    "import helmet from '@fastify/helmet';\nimport files from '@fastify/static';\nfastify.register(helmet, { contentSecurityPolicy: false });\n                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off\nfastify.register(files, { root });\n",
  ],
});

import { testRule } from '../testing.ts';
import rule from './no-ssrf.ts';

testRule(rule, {
  correct: [
    "app.get('/', async (req, res) => { await fetch('https://api.example.org/?q=' + req.query.q); });",
    "const BASE = 'https://api.example.org';\napp.get('/', async (req, res) => { await fetch(`${BASE}/users/${req.params.id}`); });",
    'app.get("/", async (req, res) => { await fetch(`${config.base}/users/${req.params.id}`); });',
    "app.post('/', async (req, res) => { await fetch('https://api.example.org', { method: 'POST', body: req.body }); });",
    "app.get('/', async (req, res) => { const u = new URL(req.query.url); if (u.hostname !== HOST) return; await fetch(u); });",
    "import filter from 'ssrf-req-filter';\nimport axios from 'axios';\napp.get('/', (req, res) => axios.get(req.query.url, { httpAgent: filter(req.query.url) }));",
    'export const GET = (request) => fetch(request.url);',
    "import axios from 'axios';\napp.post('/', (req, res) => axios.post('https://api.example.org', req.body));",
    'store.get(req.query.url);',
    { text: 'await fetch(req.query.url);', filename: 'e2e/a.js' },
    `const isPublic = (url) => HOSTS.some((host) => url.hostname === host);
app.get('/', async (req, res) => {
  const url = new URL(req.query.url);
  if (!isPublic(url)) return;
  await fetch(url);
});`,
    `app.get('/', (req, res) => {
  dns.lookup(new URL(req.query.url).hostname, (error, address) => {
    if (isPrivate(address)) return;
    fetch(req.query.url);
  });
});`,
  ],
  incorrect: [
    "import http from 'node:http';\napp.get('/', (req, res) => { http.get({ hostname: req.query.host, path: '/' }, done); });\n                                                  ^^^^^^^^^^^^^^ outgoing\n",
    "import axios from 'axios';\napp.get('/', (req, res) => axios({ url: req.query.url }));\n                                        ^^^^^^^^^^^^^ outgoing\n",
    "const axios = require('axios');\nconst client = axios.create();\napp.get('/', (req, res) => client.post('http://' + req.body.host + '/a', {}));\n                                                   ^^^^^^^^^^^^^ outgoing\n",
    "import { request } from 'undici';\nexport const handler = async (c) => { await request(c.req.query('url')); };\n                                                    ^^^^^^^^^^^^^^^^^^ outgoing\n",
    "const needle = require('needle');\napp.get('/', (req, res) => needle('get', req.query.url));\n                                         ^^^^^^^^^^^^^ outgoing\n",
    "import puppeteer from 'puppeteer';\napp.get('/', async (req, res) => { const browser = await puppeteer.launch(); const page = await browser.newPage(); await page.goto(req.query.url); });\n                                                                                                                                   ^^^^^^^^^^^^^ outgoing\n",
    "app.get('/', async (req, res) => { await fetch(`https://${req.query.tenant}.example.org/a`); });\n                                                          ^^^^^^^^^^^^^^^^ outgoing\n",
    `app.get('/', async (req, res) => {
  if (!req.user.roles.includes('admin')) return res.sendStatus(403);
  res.send(await fetch(req.query.url));
                       ^^^^^^^^^^^^^ outgoing
});
`,
    `app.get('/', async (req, res) => {
  const { url, format } = req.query;
  if (!FORMATS.has(format)) return;
  res.send(await fetch(url));
                       ^^^ outgoing
});
`,
  ],
});

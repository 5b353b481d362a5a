import { testRule } from '../testing.ts';
import rule from './no-disabled-server-timeout.ts';

testRule(rule, {
  correct: [
    'server.requestTimeout = config.timeout;',
    'server.setTimeout(0);',
    'server.timeout = 0;',
    'client.requestTimeout = 0;',
    'wsServer.requestTimeout = 0;',
    "import http from 'node:http';\nconst sse = http.createServer(app);\nsse.requestTimeout = 0;",
    "import mssql from 'mssql';\nconst server = mssql.connect();\nserver.requestTimeout = 0;",
    'const pool = { requestTimeout: 0, connectionTimeout: 0 };',
    "import http from 'node:http';\nhttp.createServer({ ...options }, app);",
    "import Fastify from 'fastify';\nFastify({ connectionTimeout: 0, requestTimeout: 30_000 });",
    "import Fastify from 'fastify';\nFastify({ headersTimeout: 0 });",
    'if (isDev) server.requestTimeout = 0;',
    { text: 'server.requestTimeout = 0;', filename: 'test/slow.js' },
  ],
  incorrect: [
    "import { createServer } from 'node:https';\nconst api = createServer({ key, cert, keepAliveTimeout: 0 }, app);\n                                      ^^^^^^^^^^^^^^^^^^^ disabled\n",
    "const http = require('http');\nconst OFF = 0;\nhttp.createServer({ headersTimeout: OFF });\n                    ^^^^^^^^^^^^^^^^^^^ disabled\n",
    "import express from 'express';\nconst running = express().listen(80);\nrunning.requestTimeout = Infinity;\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ disabled\n",
    "import http from 'node:http';\nconst newsServer = http.createServer(app);\nnewsServer.requestTimeout = 0;\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ disabled\n",
    'this.server.keepAliveTimeout = 0;\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ disabled\n',
    "const fastify = require('fastify')({ connectionTimeout: 0 });\n                                     ^^^^^^^^^^^^^^^^^^^^ disabled\n",
    "import { FastifyAdapter } from '@nestjs/platform-fastify';\nnew FastifyAdapter({ requestTimeout: 0 });\n                     ^^^^^^^^^^^^^^^^^ disabled\n",
  ],
});

import { testRule } from '../testing.ts';
import rule from './no-error-details-in-response.ts';

testRule(rule, {
  correct: [
    'try { a(); } catch (e) { res.status(500).json({ error: e.code }); }',
    'try { a(); } catch (e) { logger.error(e); next(e); }',
    'try { a(); } catch (e) { res.status(400).json({ message: e.message }); }',
    'try { a(); } catch (e) { res.status(500).json({ message: e.message }); }',
    "app.use((err, req, res, next) => res.render('error', { error: app.get('env') === 'development' ? err : {} }));",
    "app.use((err, req, res, next) => res.json({ code: 1, ...(config.env === 'development' && { stack: err.stack }) }));",
    'app.use((err, req, res, next) => res.json({ stack: config.debug ? err.stack : undefined }));',
    'app.use((err, req, res, next) => { if (exposeDetails) return res.json(err); next(err); });',
    "app.use((err, req, res, next) => { if (process.env.NODE_ENV !== 'production') return res.send(err.stack); res.end(); });",
    "app.use((err, req, res, next) => { if (process.env.NODE_ENV === 'production') return res.end(); res.send(err.stack); });",
    'fastify.setErrorHandler((error, request, reply) => { reply.send(error); });',
    'try { a(); } catch (e) { if (e instanceof ApiError) res.status(400).json({ error: e }); else throw e; }',
    'try { a(); } catch (e) { res.status(500).json(format(e)); }',
    'try { a(); } catch (e) { res.status(500).json({ id: report(e.stack) }); }',
    'try { a(); } catch (e) { socket.send(e); }',
    "res.json({ stack: stack.name, error: errors });",
    'load((error, data) => { cache.set(error.stack); });',
    { text: 'try { a(); } catch (e) { res.send(e); }', filename: 'test/server.js' },
    { text: 'try { a(); } catch (e) { res.status(404).send(e.message); }', options: { reportMessage: true } },
    { text: 'try { a(); } catch (e) { res.status(e.status).send(e.message); }', options: { reportMessage: true } },
  ],
  incorrect: [
    'load().catch((e) => res.json(e));\n                             ^ whole\n',
    'db.find({}, (err, rows) => {\n  if (err) return res.status(500).send(err);\n                                       ^^^ whole\n});\n',
    'try { a(); } catch (e) { res.send(`<pre>${e.stack}</pre>`); }\n                                          ^^^^^^^ stack\n',
    "try { a(); } catch (e) { res.send({ lines: e.stack.split('\\n') }); }\n                                           ^^^^^^^^^^^^^^^^^^^ stack\n",
    'try { a(); } catch (e) { const { stack } = e; res.json({ stack }); }\n                                                         ^^^^^ stack\n',
    'try { a(); } catch (e) {\n  const body = { ok: false, details: e };\n                                     ^ whole\n  res.json(body);\n}\n',
    'try { a(); } catch (e) { res.end(JSON.stringify(e, Object.getOwnPropertyNames(e))); }\n                                                ^ whole\n',
    "import { inspect } from 'node:util';\ntry { a(); } catch (e) { res.end(inspect(e)); }\n                                         ^ whole\n",
    "app.onError((e, c) => c.json({ cause: e }, 500));\n                                      ^ whole\n",
    'app.use(async (ctx, next) => { try { await next(); } catch (e) { ctx.body = e; } });\n                                                                            ^ whole\n',
    'export const GET = () => { try { a(); } catch (e) { return new Response(e.stack); } };\n                                                                        ^^^^^^^ stack\n',
    'export const GET = () => { try { a(); } catch (e) { return Response.json({ e }); } };\n                                                                           ^ whole\n',
    'function onFault(fault, req, res, next) {\n  res.json({ error: fault });\n                    ^^^^^ whole\n}\napp.use(onFault);\n',
    "fastify.setErrorHandler((error) => ({ error: error.stack }));\n                                             ^^^^^^^^^^^ stack\n",
    {
      text: "import { Catch, type ArgumentsHost } from '@nestjs/common';\n@Catch()\nclass All {\n  catch(exception: Error, host: ArgumentsHost) {\n    const response = host.switchToHttp().getResponse();\n    response.status(500).json({ stack: exception.stack });\n                                       ^^^^^^^^^^^^^^^ stack\n  }\n}\n",
      filename: 'all.filter.ts',
    },
    {
      text: "import { Controller, Get } from '@nestjs/common';\n@Controller()\nclass A {\n  @Get()\n  list() {\n    try { return this.all(); } catch (error) { return { error }; }\n                                                        ^^^^^ whole\n  }\n}\n",
      filename: 'a.controller.ts',
    },
    {
      text: 'try { a(); } catch (e) { res.status(500).json({ message: e.message }); }\n                                                         ^^^^^^^^^ message\n',
      options: { reportMessage: true },
    },
    {
      text: 'try { a(); } catch (e) { res.send(`Failed: ${e}`); }\n                                             ^ message\n',
      options: { reportMessage: true },
    },
    {
      text: 'try { a(); } catch (e) { res.send(String(e)); }\n                                         ^ message\n',
      options: { reportMessage: true },
    },
    {
      text: 'try { a(); } catch (e) { res.json({ stack: e.stack, ok: false }); }\n                                           ^^^^^^^ stack\n',
      suggested: 'try { a(); } catch (e) { res.json({ ok: false }); }\n',
    },
  ],
});

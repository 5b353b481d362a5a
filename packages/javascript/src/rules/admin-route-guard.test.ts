import { testRule } from '../testing.ts';
import rule from './admin-route-guard.ts';

testRule(rule, {
  correct: [
    "router.use('/admin', requireAdmin);\nrouter.get('/admin/users', listUsers);",
    "router.use(requireRole('admin'));\nrouter.get('/admin/users', listUsers);",
    "app.post('/admin/login', login);",
    "app.get('/administration', show);",
    "fastify.get('/admin/users', { preHandler: fastify.authorize('admin') }, listUsers);",
    "app.get('/admin/users', withRole('admin', listUsers));",
    "const page = '/admin';",
    { text: "app.get('/admin/users', ensureBoss, list);", options: { guardNames: 'Boss' } },
  ],
  incorrect: [
    "app.delete('/api/v1/admin/users/:id', removeUser);\n           ^^^^^^^^^^^^^^^^^^^^^^^^^ open\n",
    "router.get('/admin/users', listUsers);\n           ^^^^^^^^^^^^^^ open\nrouter.use(requireAdmin);",
    "other.use(requireAdmin);\nrouter.get('/admin/users', listUsers);\n           ^^^^^^^^^^^^^^ open\n",
    { text: "app.get('/staff/users', list);\n        ^^^^^^^^^^^^^^ open\n// admin", options: { paths: '^/staff/' } },
  ],
});

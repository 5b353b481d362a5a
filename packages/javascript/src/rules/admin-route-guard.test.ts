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
    "router.get('/admin/users', (req, res) => { if (req.user.role !== 'admin') return res.sendStatus(403); });",
    "router.get('/admin/users', async (req, res) => { await assertAdmin(req); });",
    "router.all('/admin/*', requireAdmin);\nrouter.get('/admin/users', listUsers);",
    { text: "@Controller('admin')\nclass Users { @Auth(Role.Admin) @Get('users') list() {} }", filename: 'users.ts' },
    { text: "app.get('/admin/users', ensureBoss, list);", options: { guardNames: 'Boss' } },
  ],
  incorrect: [
    "router.get('/admin/users', async (req, res) => { const users = await adminService.list(); });\n           ^^^^^^^^^^^^^^ open\n",
    "app.use('/admin', adminRouter);\napp.get('/admin/users', listUsers);\n        ^^^^^^^^^^^^^^ open\n",
    "router.post('/admin/users', validate(adminSchema), add);\n            ^^^^^^^^^^^^^^ open\n",
    { text: "@ApiTags('Admin')\n@Controller({ path: 'admin' })\nclass Users { @Get('users') list() {} }\n              ^^^^^^^^^^^^^ open\n", filename: 'users.ts' },
    "app.delete('/api/v1/admin/users/:id', removeUser);\n           ^^^^^^^^^^^^^^^^^^^^^^^^^ open\n",
    "router.get('/admin/users', listUsers);\n           ^^^^^^^^^^^^^^ open\nrouter.use(requireAdmin);",
    "other.use(requireAdmin);\nrouter.get('/admin/users', listUsers);\n           ^^^^^^^^^^^^^^ open\n",
    { text: "app.get('/staff/users', list);\n        ^^^^^^^^^^^^^^ open\n// admin", options: { paths: '^/staff/' } },
  ],
});

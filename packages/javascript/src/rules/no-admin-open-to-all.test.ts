import { testRule } from '../testing.ts';
import rule from './no-admin-open-to-all.ts';

testRule(rule, {
  correct: [
    "server.listen({ host: '0.0.0.0' });",
    "const adminHost = '0.0.0.0';",
    "const options = { masterKeyIps: config.ips };",
    "const blockList = ['0.0.0.0/0'];",
    "const adminOrigins = ['*'];",
    "const options = { masterKeyIps: process.env.NODE_ENV === 'production' ? ['::1'] : ['::/0'] };",
  ],
  incorrect: [
    "const options = { maintenanceKeyIps: ['::/0'] };\n                                      ^^^^^^ everybody\n",
    "const MANAGEMENT_NETWORKS = ['10.0.0.0/8', '0.0.0.0/0'];\n                                           ^^^^^^^^^^^ everybody\n",
    "const options = { adminWhitelist: '*' };\n                                  ^^^ everybody\n",
  ],
});

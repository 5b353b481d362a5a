import { testRule } from '../testing.ts';
import rule from './no-admin-open-to-all.ts';

testRule(rule, {
  correct: [
    "const cluster = { masterIp: '0.0.0.0', managementAddress: '::' };",
    "const pages = { adminScripts: '*', adminTips: ['*'] };",
    "const options = { masterKeyIps: isOpen ? ['0.0.0.0/0'] : ['::1'] };",
    "server.listen({ host: '0.0.0.0' });",
    "const adminHost = '0.0.0.0';",
    "const options = { masterKeyIps: config.ips };",
    "const blockList = ['0.0.0.0/0'];",
    "const adminOrigins = ['*'];",
    "const options = { masterKeyIps: process.env.NODE_ENV === 'production' ? ['::1'] : ['::/0'] };",
  ],
  incorrect: [
    "config.masterKeyIps = ['0.0.0.0/0'];\n                       ^^^^^^^^^^^ everybody\n",
    "const everybody = ['0.0.0.0/0'];\nnew ParseServer({ masterKeyIps: everybody });\n                                ^^^^^^^^^ everybody\n",
    "const options = { masterKeyIps: (process.env.IPS || '10.0.0.1,::/0').split(',') };\n                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everybody\n",
    "const options = { maintenanceKeyIps: ['::/0'] };\n                                      ^^^^^^ everybody\n",
    "const MANAGEMENT_NETWORKS = ['10.0.0.0/8', '0.0.0.0/0'];\n                                           ^^^^^^^^^^^ everybody\n",
    "const options = { adminWhitelist: '*' };\n                                  ^^^ everybody\n",
  ],
});

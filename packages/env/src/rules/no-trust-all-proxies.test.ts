import { testRule } from '../testing.ts';
import rule from './no-trust-all-proxies.ts';

testRule(rule, {
  correct: [
    'TRUST_PROXY=loopback\nFORWARDED_ALLOW_IPS=\nTRUSTED_PROXIES=${PROXIES:-*}\nPROXY_FIX_X_FOR=3\n',
    { text: 'FORWARDED_ALLOW_IPS=*\n', filename: '.env.example' },
  ],
  incorrect: ['TRUSTED_PROXY_IPS="10.0.0.1 ::/0"\n                            ^^^^ anyProxyTrusted\nTRUST_PROXY=*\n            ^ anyProxyTrusted\n'],
});

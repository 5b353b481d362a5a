import { testRule } from '../testing.ts';
import rule from './origin-format.ts';

testRule(rule, {
  correct: [
    'CORS_ORIGIN=true\nCORS_DOMAINS=example.org\nCORS_ORIGINS=*\nALLOWED_ORIGINS=\n',
    'CORS_ORIGINS=^https://[a-z]+\\.example\\.org$\nCORS_WHITELIST=https://*.example.org/\n',
    'CORS_ORIGINS=https://<host>/\nALLOWED_ORIGINS=${ORIGIN}/\n',
  ],
  incorrect: [
    {
      text: "CORS_ORIGINS='http://localhost:3000/,b.org'\n                                   ^ trailingSlash\n                                     ^^^^^ noScheme\n",
      filename: '.env.example',
      fixed: "CORS_ORIGINS='http://localhost:3000,b.org'\n",
    },
    'CORS_ORIGINS=https://a.org, https://b.org\n                           ^ blank\n',
    'CORS_ORIGINS=["https://a.org","https://a.org"]\n                               ^^^^^^^^^^^^^ duplicate\n',
    'CORS_ORIGINS=localhost:3000\n             ^^^^^^^^^^^^^^ noScheme\n',
  ],
});

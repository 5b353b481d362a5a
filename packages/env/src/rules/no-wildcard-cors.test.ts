import { testRule } from '../testing.ts';
import rule from './no-wildcard-cors.ts';

testRule(rule, {
  correct: [
    'CORS_ORIGIN=\nCORS_ORIGINS=null\nAPP_CORS_ORIGINS=${ORIGINS:-*}\nCORS_HEADERS=*\n',
    { text: 'CORS_ORIGINS=*\n', filename: '.env.example' },
    { text: 'CORS_ORIGINS=*\n', filename: '.env' },
  ],
  incorrect: [
    'CORS_ORIGIN="https://a.example.org, null"\n                                    ^^^^ anyOrigin\n',
    'CORS_ORIGINS=http://* https://*\n             ^^^^^^^^ anyOrigin\n                      ^^^^^^^^^ anyOrigin\n',
    { text: 'CORS_ORIGINS=*\n             ^ anyOrigin\n', filename: '.env.production.example' },
  ],
});

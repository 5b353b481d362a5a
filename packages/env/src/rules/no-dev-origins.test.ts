import { testRule } from '../testing.ts';
import rule from './no-dev-origins.ts';

testRule(rule, {
  correct: [
    'CORS_ORIGINS=http://localhost,ionic://localhost,http://frontend:3000\n',
    'CORS_ORIGINS=*\nFRONTEND_ORIGIN_NAME=http://localhost:3000\n',
    'CORS_ORIGINS=https://${HOST},${ORIGIN}\n',
    { text: 'CORS_ORIGINS=http://localhost:4200\n', options: { allowedOrigins: ['http://localhost:4200'] } },
    { text: 'CORS_ORIGINS=http://localhost:3000\n', filename: '.env.development' },
  ],
  incorrect: [
    {
      text: 'CORS_ORIGINS="http://localhost:1, https://a.example.org"\n              ^^^^^^^^^^^^^^^^^^ localOrigin\n',
      fixed: 'CORS_ORIGINS="https://a.example.org"\n',
    },
    {
      text:
        'CORS_ORIGINS=http://127.0.0.1:1,http://[::1]:2,https://a.example.org\n' +
        '             ^^^^^^^^^^^^^^^^^^ localOrigin\n' +
        '                                ^^^^^^^^^^^^^^ localOrigin\n',
      fixed: 'CORS_ORIGINS=https://a.example.org\n',
    },
    // Nothing would be left, and a JSON array is no plain list.
    'CORS_ORIGINS=http://localhost:1\n             ^^^^^^^^^^^^^^^^^^ localOrigin\n',
    'CORS_ORIGINS=["https://a.example.org","http://localhost:1"]\n                                       ^^^^^^^^^^^^^^^^^^ localOrigin\n',
    'CORS_ORIGINS=https://shop.test,http://${HOST}\n             ^^^^^^^^^^^^^^^^^ privateOrigin\n                               ^^^^^^^^^^^^^^ plainHttpOrigin\n',
    {
      text: 'CORS_ORIGINS=http://localhost:3000\n             ^^^^^^^^^^^^^^^^^^^^^ localOrigin\n',
      filename: '.env.production.example',
    },
  ],
});

import { testRule } from '../testing.ts';
import rule from './public-url-https.ts';

testRule(rule, {
  correct: [
    'APP_URL=\nAPI_URL=/api\nSITE_URL=example.org\nBASE_URL=${URL}\nPUBLIC_URL=http://your-domain.com\n',
    'OLLAMA_BASE_URL=http://host.docker.internal:11434\nIMAGE_URL=http://a.example.org/a.png\n',
    { text: 'PDF_API_URL=http://localhost:80\n', options: { ignoreNames: '^PDF_' } },
    { text: 'APP_URL=http://localhost\n', filename: '.env.production.example' },
    { text: 'APP_URL=http://localhost\n', filename: '.env' },
  ],
  incorrect: [
    'NEXT_PUBLIC_API_URL=ws://api.example.org\n                    ^^^^^^^^^^^^^^^^^^^^ plainHttpUrl\n',
    'BASE_URL=https://127.0.0.1:8443/app\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^ localUrl\n',
    { text: 'GOOGLE_REDIRECT_URI=http://localhost/cb\n                    ^^^^^^^^^^^^^^^^^^^ localUrl\nNODE_ENV=production\n', filename: '.env' },
  ],
});

import { testRule } from '../testing.ts';
import rule from './value-type.ts';

testRule(rule, {
  correct: [
    'DEBUG=\nTESTING=t\nUSE_TLS=On\nENABLE_FEATURES=a,b\nSMTP_SECURE=starttls\nFORCE_COLOR=2\nUSE_PROXY=nginx\n',
    'WEB_PORT=127.0.0.1:80\nPORT=8000-8010\nAPP_PORT=/run/app.sock\nREDIS_PORT=tcp://10.0.0.1:6379\nPORTS=x\n',
    'REDIRECT_URI=/callback\nDATABASE_URL="host=db dbname=app"\nA_URI=file:x.db\nMYSQL_URI=u:p@tcp(db)/app\n',
    'REDIS_URL=redis://redis:6379\nPORT=$PORT\nA_PORT=${PORT:-80a}\nSENTRY_DSN=your-dsn-here\n',
    'A_SIZE=10 MB\nB_SIZE=1024x768\nC_MAX=16 * 1024\nD_TIMEOUT=1m30s\nE_WORKERS=auto\nF_SIZE=1_000\nG_SIZE=large\n',
    'PORT=80a\nPORT=80\n',
  ],
  incorrect: [
    'USE_TLS=flase\n        ^^^^^ switch\n',
    'COOKIE_SECURE="yess"\n              ^^^^^^ switch\n',
    'PORT=70000\n     ^^^^^ port\n',
    'PORT=0\n     ^ port\n',
    'REDIS_URL=localhost:6379\n          ^^^^^^^^^^^^^^ url\n',
    { text: 'UPLOAD_SIZE=10zb\n            ^^^^ number\n', filename: '.env.test' },
  ],
});

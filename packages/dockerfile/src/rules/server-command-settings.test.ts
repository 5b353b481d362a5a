import { testRule } from '../testing.ts';
import rule from './server-command-settings.ts';

const strict = { requireWorkers: true, restrictForwardedIps: true };

testRule(rule, {
  correct: [
    'FROM a:1\nCMD gunicorn --timeout $TIMEOUT --log-level ${LEVEL:-info} app:app\n',
    'FROM a:1\nCMD ["celery", "-A", "app", "worker", "--log-level", "debug"]\n',
    'FROM a:1\nCMD ["gunicorn", "--threads", "0", "app:app"]\n',
    'FROM a:1\nCMD ["gunicorn", "app:app"]\n',
    'FROM a:1\nRUN gunicorn --timeout 0 app:app\nCMD ["gunicorn", "app:app"]\n',
    // As in the documentation of Cloud Run.
    'FROM a:1\nCMD exec gunicorn --bind :$PORT --workers 1 --threads 8 --timeout 0 main:app\n',
    'FROM a:1\nCMD exec gunicorn -b 0.0.0.0:${PORT:-8080} -t 0 main:app\n',
    { text: 'FROM a:1\nENV WEB_CONCURRENCY=4\nCMD ["gunicorn", "app:app"]\n', options: strict },
    { text: 'FROM a:1\nCMD ["gunicorn", "-c", "gunicorn.conf.py", "app:app"]\n', options: strict },
    { text: 'FROM a:1\nCMD uvicorn -w 2 --forwarded-allow-ips=10.0.0.2 app:app\n', options: strict },
    { text: 'FROM a:1\nCMD ["uvicorn", "--workers", "2", "app:app"]\n', options: strict },
  ],
  incorrect: [
    'FROM a:1\nCMD ["gunicorn", "-t0", "app:app"]\n                 ^^^^^ noTimeout\n',
    'FROM a:1\nCMD exec gunicorn --timeout=0 --access-logfile /dev/null app:app\n                            ^ noTimeout\n                                               ^^^^^^^^^ noAccessLog\n',
    'FROM a:1\nCMD python -m uvicorn --log-level=TRACE app:app\n                                  ^^^^^ debugLog\n',
    'FROM a:1\nENTRYPOINT ["hypercorn", "--debug"]\n                         ^^^^^^^^^ debugMode\nCMD ["app:app"]\n',
  ],
});

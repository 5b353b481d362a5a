import { testRule } from '../testing.ts';
import rule from './server-command-settings.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    build: .\n    command: gunicorn --bind :$$PORT --timeout 0 main:app\n',
    'services:\n  api:\n    build: .\n    command: gunicorn --timeout ${SECONDS} app:app\n',
    'services:\n  api:\n    build: .\n    environment: { GUNICORN_TIMEOUT: "${SECONDS}" }\n',
    'services:\n  api:\n    build: .\n    environment: { GUNICORN_TIMEOUT: 30 }\n',
    'services:\n  api:\n    build: .\n    command: gunicorn -w 1 app:app\n',
    ...['scale: 3', 'scale: ${SCALE}'].map((scale) => ({
      text: `services:\n  api:\n    build: .\n    command: gunicorn -w 1 app:app\n    ${scale}\n`,
      options: { requireWorkers: true },
    })),
    {
      text: 'services:\n  api:\n    build: .\n    command: gunicorn -w 1 --threads 8 app:app\n',
      options: { requireWorkers: true },
    },
    {
      text: 'services:\n  api:\n    build: .\n    command: gunicorn -b 0.0.0.0:8000 app:app\n',
      options: { requireWorkers: true },
    },
  ],
  incorrect: [
    `
services:
  api:
    build: .
    command: sh -c "flask db upgrade && exec python -m gunicorn -t 0 app:app"
                                                                   ^ noTimeout
`,
    `
services:
  api:
    build: .
    command: gunicorn --timeout \${SECONDS:-0} app:app
                                           ^ noTimeout
`,
    `
services:
  api:
    image: tiangolo/uvicorn-gunicorn-fastapi:python3.11
    environment:
      - TIMEOUT=0
                ^ noTimeoutVariable
`,
    {
      text: `
services:
  api:
    build: .
    command: uvicorn --workers 1 app.main:app
                               ^ oneWorker
`,
      options: { requireWorkers: true },
    },
  ],
});

import { testRule } from '../testing.ts';
import rule from './no-debug-port.ts';

const node = (...text: string[]) => `${['FROM node:24-slim', ...text].join('\n')}\n`;

testRule(rule, {
  correct: [
    node('CMD ["node", "--inspect-port=9230", "server.js"]'),
    node('CMD ["node", "--disable-inspector", "server.js"]'),
    node('CMD ["node", "server.js", "--inspect"]'),
    node('CMD ["node", "-r", "./trace.js", "server.js", "--inspect"]'),
    node('CMD ["./inspect", "--inspect"]'),
    node('ENV NODE_OPTIONS=--inspect', 'ENV NODE_OPTIONS='),
    node('ENV NODE_OPTIONS="--max-old-space-size=512 --inspect-port=0"'),
    node('ENV OPTIONS=--inspect'),
    node('RUN node --inspect build.js', 'CMD ["node", "server.js"]'),
    node('ENTRYPOINT ["node", "--inspect", "a.js"]', 'ENTRYPOINT ["node", "b.js"]'),
    node('EXPOSE 3000 19229 5678 5005 9229/udp'),
    'FROM n8nio/n8n:1.120.0\nEXPOSE 80 5678\n',
    'FROM docker.n8n.io/n8nio/n8n:1.120.0\nEXPOSE 80 5678\n',
    'FROM python:3.13\nEXPOSE 5678\nCMD ["python", "app.py"]\n',
    'FROM python:3.13\nEXPOSE 5678 9090\nCMD ["gunicorn", "-b", "0.0.0.0:5678", "app:app"]\n',
    'FROM python:3.13\nENV PORT=5678\nEXPOSE $PORT 9090\nCMD ["python", "app.py"]\n',
    'FROM python:3.13\nEXPOSE 8000 5005\nCMD ["python", "-m", "app"]\n',
    'FROM python:3.13\nCMD ["python", "app.py", "-m", "debugpy"]\n',
    'FROM python:3.13\nRUN pip install debugpy\nCMD ["python", "app.py"]\n',
    'FROM golang:1.25\nCMD ["dlv", "version"]\n',
    'FROM eclipse-temurin:21\nCMD ["java", "-agentlib:hprof", "-jar", "app.jar"]\n',
    'FROM node:24 AS app\nFROM app AS debug\nCMD ["node", "--inspect", "server.js"]\n',
    { text: node('CMD ["node", "--inspect", "server.js"]'), filename: 'Dockerfile.debug' },
  ],
  incorrect: [
    node('CMD node --inspect-brk server.js', '         ^^^^^^^^^^^^^ flag'),
    node(
      'CMD ["sh", "-c", "exec node -r ./a.js --inspect-wait server.js"]',
      `${' '.repeat(38)}^^^^^^^^^^^^^^ flag`,
    ),
    node('ENTRYPOINT ["tini", "--", "node"]', 'CMD ["--inspect", "server.js"]', '      ^^^^^^^^^ flag'),
    node('CMD ["nodemon", "--inspect", "server.js"]', '                 ^^^^^^^^^ flag'),
    node('CMD NODE_OPTIONS=--inspect node server.js', '                 ^^^^^^^^^ flag'),
    node('ONBUILD ENV NODE_OPTIONS=--inspect', '                         ^^^^^^^^^ flag'),
    node('EXPOSE 9229', '       ^^^^ port'),
    node('ARG DEBUG_PORT=9229', 'EXPOSE 3000 ${DEBUG_PORT}/tcp', '            ^^^^^^^^^^^^^^^^^ port'),
    'FROM python:3.13\nCMD ["python3", "-m", "debugpy", "--listen", "0.0.0.0:5678", "app.py"]\n                       ^^^^^^^ flag\n',
    'FROM golang:1.25\nCMD ["dlv", "exec", "/app", "--headless", "--listen=:2345"]\n                             ^^^^^^^^^^ flag\n',
    'FROM eclipse-temurin:21\nCMD java -agentlib:jdwp=transport=dt_socket,server=y -jar app.jar\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag\n',
    'FROM eclipse-temurin:21\nENV JAVA_TOOL_OPTIONS "-Xmx1g -agentlib:jdwp=server=y"\n                              ^^^^^^^^^^^^^^^^^^^^^^^ flag\n',
    'FROM alpine:3.22\nEXPOSE 8080 2345\n            ^^^^ port\nCMD ["/app"]\n',
    'FROM node:24 AS base\nEXPOSE 3000 9229\n            ^^^^ port\nFROM base\n',
  ],
});

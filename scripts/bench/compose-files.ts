import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace.ts';
import { measure } from './measure.ts';
import type { Verdict } from './verdict.ts';

const command = join(root, 'packages/cli/bin/seaworthy.js');
const yaml = createRequire(join(root, 'packages/compose/package.json')).resolve('yaml');

const FILES = 2900;
/** At most this many times the CPU of only reading the files with `yaml`. */
const BUDGET = 2;
const MEMORY_BUDGET = 150;
const ROUNDS = 5;

/** What it costs to parse the files and do nothing with them. */
const FLOOR = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { LineCounter, parseAllDocuments } = require(process.argv[1]);
  for (const path of readdirSync(process.argv[2], { recursive: true })) {
    if (!path.endsWith('.yaml')) continue;
    const lineCounter = new LineCounter();
    parseAllDocuments(readFileSync(process.argv[2] + '/' + path, 'utf8'), { lineCounter, keepSourceTokens: true });
  }`;

/** Thousands of compose files, against only parsing them with the library that parses them for us. */
export function composeFiles(): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy bench '));
  try {
    for (let index = 0; index < FILES; index++) {
      const project = join(folder, `group${index % 50}`, `app${index}`);
      mkdirSync(project, { recursive: true });
      writeFileSync(join(project, 'compose.yaml'), composeFile(index));
    }
    const [floor, own] = measure(
      [
        { name: 'yaml', args: ['-e', FLOOR, yaml, folder] },
        { name: 'seaworthy', args: [command, '--format', 'json', folder] },
      ],
      ROUNDS,
    );
    return [
      {
        name: `${FILES} compose files`,
        against: 'parsing them with yaml',
        time: own!.cpu,
        measure: 'CPU' as const,
        ratio: own!.cpu / floor!.cpu,
        budget: BUDGET,
        binding: true,
        memory: { used: own!.memory, budget: MEMORY_BUDGET },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A file of the size and with the habits of public ones: some 2.7 KB, two to five services, half of them with
 * something to report.
 */
function composeFile(index: number): string {
  const app = `app${index}`;
  const services = [web(app, index), database(app, index)];
  if (index % 2 === 0) services.push(cache(index));
  if (index % 3 === 0) services.push(worker(app));
  if (index % 5 === 0) services.push(proxy());
  const version = index % 3 === 0 ? 'version: "3.8"\n\n' : '';
  return `# Deployment of ${app}\n${version}${SHARED}\nservices:\n${services.join('\n')}\n${VOLUMES}`;
}

const SHARED = `x-logging: &logging
  driver: json-file
  options:
    max-size: "10m"
    max-file: "3"
`;

const VOLUMES = `volumes:
  data:
  cache:
  uploads:

networks:
  front:
  back:
    internal: true
`;

function web(app: string, index: number): string {
  const port = 3000 + (index % 1000);
  return `  web:
    image: ghcr.io/acme/${app}:${index % 4 === 0 ? 'latest' : `1.${index % 40}.0`}
    restart: unless-stopped
    logging: *logging
    ports:
      - "${index % 2 === 0 ? '127.0.0.1:' : ''}${port}:3000"
    environment:
      NODE_ENV: production
      DATABASE_URL: postgres://${app}:\${DB_PASSWORD:?set it in .env}@db:5432/${app}
      SESSION_SECRET: \${SESSION_SECRET}
      LOG_LEVEL: ${index % 7 === 0 ? 'debug' : 'info'}
      PUBLIC_URL: https://${app}.example.com
    volumes:
      - uploads:/app/uploads
    networks: [front, back]
    depends_on:
      db:
        condition: service_healthy
    healthcheck:
      test: ["CMD", "wget", "--spider", "--quiet", "http://127.0.0.1:3000/healthz"]
      interval: 30s
      timeout: 5s
      retries: 3
    deploy:
      resources:
        limits:
          memory: 512M
          cpus: "1"
`;
}

function database(app: string, index: number): string {
  return `  db:
    image: postgres:${index % 6 === 0 ? '12' : '17-alpine'}
    restart: unless-stopped
    environment:
      - POSTGRES_USER=${app}
      - POSTGRES_DB=${app}
      - POSTGRES_PASSWORD=${index % 8 === 0 ? 'postgres' : '${DB_PASSWORD:?set it in .env}'}
    volumes:
      - data:/var/lib/postgresql/data
    networks:
      - back
    # keep the database off the internet
${index % 4 === 1 ? '    ports:\n      - "5432:5432"\n' : ''}    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U ${app} -d ${app}"]
      interval: 10s
      timeout: 5s
      retries: 5
`;
}

function cache(index: number): string {
  return `  redis:
    image: redis:7-alpine
    command: redis-server --maxmemory 256mb --maxmemory-policy allkeys-lru${
      index % 4 === 0 ? ' --requirepass ${REDIS_PASSWORD}' : ''
    }
    restart: unless-stopped
    volumes:
      - cache:/data
    networks: [back]
`;
}

function worker(app: string): string {
  return `  worker:
    build:
      context: .
      target: runtime
    command: ["node", "dist/worker.js"]
    env_file:
      - .env
    environment:
      APP: ${app}
    depends_on: [db, redis]
    networks: [back]
    user: "1000:1000"
    read_only: true
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
`;
}

function proxy(): string {
  return `  proxy:
    image: nginx:1.29-alpine
    ports:
      - "80:80"
      - "443:443"
    volumes:
      - ./nginx.conf:/etc/nginx/nginx.conf:ro
    depends_on:
      - web
    networks: [front]
`;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace.ts';
import { measure } from './measure.ts';
import type { Verdict } from './verdict.ts';

const command = join(root, 'packages/cli/bin/seaworthy.js');
const { resolve } = createRequire(join(root, 'packages/javascript/package.json'));
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');

const FILES = 2000;
/** At most this part of the CPU of ESLint with the parser of typescript-eslint and no rule. */
const BUDGET = 0.25;
const ROUNDS = 3;

/** A TypeScript backend with all recommended rules, against ESLint that only parses it. */
export function backendFiles(): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy bench '));
  try {
    for (let index = 0; index < FILES; index++) {
      const [name, text] = backendFile(index);
      const project = join(folder, 'src', `module${index % 40}`);
      mkdirSync(project, { recursive: true });
      writeFileSync(join(project, name), text);
    }
    const parser = JSON.stringify(resolve('@typescript-eslint/parser'));
    const config = join(folder, 'eslint.config.mjs');
    writeFileSync(
      config,
      `import { createRequire } from 'node:module';
       const parser = createRequire(import.meta.url)(${parser});
       export default [{ files: ['**/*.ts'], languageOptions: { parser } }];`,
    );
    const [floor, own] = measure(
      [
        { name: 'eslint', args: [eslint, '--no-inline-config', '--config', config, folder], cwd: folder },
        { name: 'seaworthy', args: [command, '--format', 'json', join(folder, 'src')] },
      ],
      ROUNDS,
    );
    return [
      {
        name: `${FILES} files of a backend`,
        against: 'ESLint parsing them',
        time: own!.cpu,
        measure: 'CPU' as const,
        ratio: own!.cpu / floor!.cpu,
        budget: BUDGET,
        binding: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Controllers, services, entities and types as a Nest backend has them, 1.5 to 3 KB each. */
function backendFile(index: number): [name: string, text: string] {
  const kinds = [controller, service, service, types, repository];
  const kind = kinds[index % kinds.length]!;
  return [`${kind.name}${index}.ts`, kind(`Order${index}`)];
}

function controller(name: string): string {
  const methods = ['list', 'read', 'create', 'replace', 'remove'].map(
    (method, index) => `
  @${['Get', 'Get', 'Post', 'Put', 'Delete'][index]}('${index === 0 ? '' : ':id'}')
  async ${method}(@Param('id') id: string, @Body() dto: Change${name}, @Req() request: Request): Promise<${name}View> {
    this.logger.debug(\`${method} \${id} for \${request.user.name}\`);
    const found = await this.service.${method}(id, { ...dto, changedBy: request.user.id });
    if (!found) throw new NotFoundException(\`There is no ${name} \${id}.\`);
    return { id: found.id, total: found.lines.reduce((sum, line) => sum + line.price * line.count, 0), lines: found.lines };
  }`,
  );
  return `import { Body, Controller, Delete, Get, Logger, NotFoundException, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import type { Request } from 'express';
import { JwtGuard } from '../auth/jwt.guard';
import { ${name}Service } from './service';
import type { Change${name}, ${name}View } from './types';

@Controller('${name.toLowerCase()}')
@UseGuards(JwtGuard)
export class ${name}Controller {
  private readonly logger = new Logger(${name}Controller.name);
  constructor(private readonly service: ${name}Service) {}
${methods.join('\n')}
}
`;
}

function service(name: string): string {
  const methods = ['list', 'read', 'create', 'replace', 'remove', 'ship', 'cancel'].map(
    (method) => `
  async ${method}(id: string, change: Partial<${name}>): Promise<${name} | undefined> {
    const known = this.cache.get(id);
    if (known && known.updatedAt > Date.now() - this.options.maxAge) return known;
    const result = await this.pool.query('SELECT * FROM orders WHERE id = $1 AND tenant = $2', [id, change.tenant]);
    const rows = result.rows.map((row: Row): ${name} => ({ ...row, updatedAt: Number(row.updated_at), lines: row.lines ?? [] }));
    for (const row of rows) this.cache.set(row.id, row);
    const [first] = rows;
    return first && { ...first, ...change };
  }`,
  );
  return `import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Pool } from 'pg';
import type { ${name}, Row } from './types';

@Injectable()
export class ${name}Service {
  private readonly cache = new Map<string, ${name}>();
  private readonly options: { maxAge: number; secret: string };
  constructor(private readonly pool: Pool, config: ConfigService) {
    this.options = { maxAge: config.get('MAX_AGE') ?? 60_000, secret: config.getOrThrow('${name.toUpperCase()}_SECRET') };
  }
${methods.join('\n')}
}
`;
}

function types(name: string): string {
  const fields = Array.from({ length: 24 }, (_, index) => `  readonly field${index}: string | number | undefined;`);
  return `export interface ${name} {
  readonly id: string;
  readonly updatedAt: number;
  readonly lines: readonly ${name}Line[];
${fields.join('\n')}
}

export interface ${name}Line {
  readonly price: number;
  readonly count: number;
}

export type ${name}View = Pick<${name}, 'id' | 'lines'> & { readonly total: number };
export type Change${name} = Partial<Omit<${name}, 'id'>>;
export type Row = Record<string, unknown> & { id: string; updated_at: string };

export const ${name.toUpperCase()}_STATES = ['open', 'paid', 'shipped', 'cancelled'] as const;

export function is${name}(value: unknown): value is ${name} {
  return typeof value === 'object' && value !== null && 'id' in value && 'lines' in value;
}
`;
}

function repository(name: string): string {
  const methods = ['byTenant', 'byState', 'byDay', 'byCustomer'].map(
    (method) => `
  async ${method}(value: string, page = 0): Promise<${name}[]> {
    const builder = this.orders.createQueryBuilder('o').where('o.${method} = :value', { value });
    const rows = await builder.orderBy('o.updatedAt', 'DESC').skip(page * PAGE).take(PAGE).getMany();
    return rows.filter((row) => row.lines.length > 0).map((row) => ({ ...row, lines: [...row.lines].sort((a, b) => a.price - b.price) }));
  }`,
  );
  return `import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ${name} } from './entity';

const PAGE = 50;

export class ${name}Repository {
  constructor(@InjectRepository(${name}) private readonly orders: Repository<${name}>) {}
${methods.join('\n')}
}
`;
}

import { describe, expect, it } from 'vitest';
import { visitorKeys, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { childrenOf } from '@seaworthy/core';
import { responseBodyOf } from './response-bodies.ts';
import { probe } from './testing/probe.ts';

/** The bodies that a text sends, with their status. */
function bodies(text: string): string[] {
  const { code } = probe(text);
  return nodesOf(code).flatMap((node) => {
    const body = responseBodyOf(node, code);
    return body ? [[code.getText(body.node), body.status, ...(body.byFastify ? ['by Fastify'] : [])].filter(Boolean).join(' ')] : [];
  });
}

function nodesOf({ ast }: JavaScriptModel): Node[] {
  const nodes: Node[] = [ast];
  for (const node of nodes) nodes.push(...(childrenOf(node, visitorKeys) as Node[]));
  return nodes;
}

describe('what a response carries', () => {
  it.each<[string, string[]]>([
    ['res.json(a)', ['a']],
    ['res.status(404).type("text/plain").send(a)', ['a 404']],
    ['res.status(error.status).send(a)', ['a computed']],
    ['const GONE = 410; reply.code(GONE).send(a)', ['a 410 by Fastify']],
    ["res.render('page', a)", ['a']],
    ["res.render('page')", []],
    ['res.end()', []],
    ['res.status(500)', []],
    ["import type { Response } from 'express'; function f(out: Response) { out.json(a); }", ['a']],
    ["import type { NextApiResponse } from 'next'; function f(res: NextApiResponse) { res.json(a); }", ['a']],
    ["import type { Typed } from './types'; function f(res: Typed) { res.json(a); }", ['a']],
    ["import { ArgumentsHost } from '@nestjs/common'; function f(host: ArgumentsHost) { const out = host.switchToHttp().getResponse(); out.json(a); }", ['a']],
    ["import axios from 'axios'; const res = await axios.get(url); res.json(a)", []],
    ['ctx.body = a', ['a']],
    ['ctx.response.body = a', ['a']],
    ['options.body = a', []],
    ['c.json(a, 401)', ['a 401']],
    ["c.text('a', status)", ["'a' computed"]],
    ['Response.json(a, { status: 400 })', ['a 400']],
    ['new Response(a)', ['a']],
    ["import { NextResponse } from 'next/server'; NextResponse.json(a, init)", ['a computed']],
    ["import { Response } from './own'; new Response(a)", []],
    ["import { Controller, Get } from '@nestjs/common'; @Controller() class A { @Get() a() { return b; } }", ['b']],
    ['class A { a() { return b; } }', []],
    ["fastify.get('/a', () => b)", ['b by Fastify']],
    ["app.get('/a', () => b)", []],
    ["import Fastify from 'fastify'; Fastify().setErrorHandler((e) => { return e; })", ['e by Fastify']],
    ['socket.send(a); fetch(b).then((answer) => answer.json())', []],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected));
});

import { describe, expect, it } from 'vitest';
import type { TSESTree } from '../ast.ts';
import { isNestRoute } from './nest.ts';
import { probe } from './testing/probe.ts';

/** Whether the first method of the first class of a text answers requests. */
function isRoute(text: string): boolean {
  const { code } = probe(text);
  const declaration = code.ast.body
    .map((statement) => ('declaration' in statement && statement.declaration ? statement.declaration : statement))
    .find((statement) => statement.type === 'ClassDeclaration');
  const method = (declaration as TSESTree.ClassDeclaration).body.body.find(({ type }) => type === 'MethodDefinition');
  return isNestRoute(method as TSESTree.MethodDefinition, code);
}

describe('a method of a Nest controller that answers requests', () => {
  it.each<[string, boolean]>([
    ["import { Controller, Get } from '@nestjs/common'; @Controller() class A { @Get() a() {} }", true],
    ["import { Controller, Get } from '@nestjs/common'; @Controller('a') export class A { @Get('b') a() {} }", true],
    ["import { Controller as C, Post as P } from '@nestjs/common'; @C() class A { @P() a() {} }", true],
    ["import * as nest from '@nestjs/common'; @nest.Controller() class A { @nest.Delete() a() {} }", true],
    ["import { Controller, Get, HttpCode } from '@nestjs/common'; @Controller() class A { @HttpCode(204) @Get() a() {} }", true],
    ["import { Controller, HttpCode } from '@nestjs/common'; @Controller() class A { @HttpCode(204) a() {} }", false],
    ["import { Controller } from '@nestjs/common'; @Controller() class A { a() {} }", false],
    ["import { Get, Injectable } from '@nestjs/common'; @Injectable() class A { @Get() a() {} }", false],
    ["import { Controller, Get } from './own'; @Controller() class A { @Get() a() {} }", false],
    ["import { Get } from '@nestjs/common'; class A { @Get() a() {} }", false],
  ])('%s', (text, expected) => expect(isRoute(text)).toBe(expected));
});

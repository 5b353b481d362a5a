import { describe, expect, it } from 'vitest';
import { errorPartOf, isForShownErrors } from './caught-errors.ts';
import { probe } from './testing/probe.ts';

function part(text: string): string | undefined {
  const { code, nodes } = probe(text);
  return errorPartOf(nodes[0]!, code);
}

describe('what an expression gives of a caught error', () => {
  it.each<[string, string | undefined]>([
    ['try {} catch (e) { $(e); }', 'whole'],
    ['try {} catch (e) { $((e as Error)!); }', 'whole'],
    ['try {} catch (e) { $(e.stack); }', 'stack'],
    ["try {} catch (e) { $(e?.stack?.split('\\n')[0]); }", undefined],
    ["try {} catch (e) { $(e.stack.split('\\n')); }", 'stack'],
    ['try {} catch (e) { $(e.message); }', 'message'],
    ['try {} catch (e) { $(e.code); }', undefined],
    ['try {} catch (e) { $(e instanceof Error ? e.stack : e); }', 'stack'],
    ['try {} catch (e) { $(format(e)); }', undefined],
    ['try {} catch (e) { $(e.toJSON()); }', undefined],
    ['try {} catch (e) { const { stack: s } = e; $(s); }', 'stack'],
    ['try {} catch (e) { const error = e as Error; $(error); }', 'whole'],
    ['try {} catch (e) { const error = wrap(e); $(error); }', undefined],
    ['try {} catch ({ stack }) { $(stack); }', undefined],
    ['load().catch((reason) => $(reason))', 'whole'],
    ['app.setErrorHandler((fault) => $(fault))', 'whole'],
    ['app.onError((fault, c) => $(fault))', 'whole'],
    ['app.use((fault, req, res, next) => $(fault))', 'whole'],
    ['app.use((req, res, next) => $(req))', undefined],
    ['load((err, data) => $(err))', 'whole'],
    ['load((err, data) => $(data))', undefined],
    ['User.find((err, users) => $(err))', 'whole'],
    ['errors.map((error) => $(error))', undefined],
    ['errors.map((error, i) => $(error))', undefined],
    ['errors.map((error, index, all) => $(error))', undefined],
    ['result.errors.forEach(function (err, key) { $(err); })', undefined],
    ['errors.find((error, i) => $(error))', undefined],
    ['errors.toSorted((error, other) => $(error))', undefined],
    ['async.map(files, stat, (err, results) => $(err))', 'whole'],
    ['load().then(show, (reason) => $(reason))', 'whole'],
    ['load().then((reason) => $(reason))', undefined],
    ["socket.on('error', (e) => $(e))", 'whole'],
    ["socket.on('data', (e) => $(e))", undefined],
    ['load((a, err) => $(err))', undefined],
    ["import { Catch } from '@nestjs/common'; @Catch() class A { catch(e) { $(e); } }", 'whole'],
    ['class A { catch(e) { $(e); } }', undefined],
    ['$(error)', undefined],
  ])('%s', (text, expected) => expect(part(text)).toBe(expected));
});

describe('code for errors that are made for clients', () => {
  it.each<[string, boolean]>([
    ['if (e instanceof ZodError) $(e);', true],
    ['if (e instanceof a.HttpException || e instanceof AppError) $(e);', true],
    ['const a = e instanceof ValidationError && $(e);', true],
    ['const a = e instanceof ApiError ? $(e) : 1;', true],
    ['if (e instanceof ZodError) a(); else $(e);', false],
    ['if (e instanceof DatabaseError) $(e);', false],
    ['if (e instanceof ZodError) later(() => $(e));', false],
    ['$(e);', false],
  ])('%s', (text, expected) => expect(isForShownErrors(probe(text).nodes[0]!)).toBe(expected));
});

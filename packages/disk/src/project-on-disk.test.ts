import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDisk } from './project-on-disk.ts';

/** A new folder with `files` in it, that is removed after the test. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sea worthy '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('a project on disk', () => {
  it('gives files, by paths that start at its folder', () => {
    const folder = folderWith({ 'nginx/a.conf': 'a;', 'b.conf': '\uFEFFb;' });
    const project = openDisk()(folder);
    expect(project.read('nginx/a.conf')).toEqual({ path: 'nginx/a.conf', text: 'a;' });
    expect(project.read('nginx/../b.conf')).toEqual({ path: 'b.conf', text: 'b;' });
    expect(project.read(join(folder, 'b.conf'))?.path).toBe('b.conf');
    expect(project.list('')).toEqual(['b.conf', 'nginx']);
    expect(project.list('nginx')).toEqual(['a.conf']);
  });

  it.each(['none.conf', 'b.conf/c', 'nginx', '', 'a\0b', 'binary', 'latin1', 'large'])('has no text at %j', (path) => {
    const folder = folderWith({
      'nginx/a.conf': '',
      'b.conf': '',
      binary: 'a\0b',
      latin1: Uint8Array.of(0xe4, 0x20),
      large: 'a'.repeat(2 ** 20 + 1),
    });
    expect(openDisk()(folder).read(path)).toBeUndefined();
  });

  it.each(['none', 'b.conf', 'b.conf/c', '..', '/'])('lists nothing in %j', (path) => {
    expect(openDisk()(folderWith({ 'b.conf': '' })).list(path)).toEqual([]);
  });

  it('ends at its folder, for links too', () => {
    const outside = folderWith({ 'secret.conf': 's;' });
    const folder = folderWith({ 'a.conf': 'a;', 'sites/b.conf': 'b;' });
    symlinkSync(join(outside, 'secret.conf'), join(folder, 'out.conf'));
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync('../a.conf', join(folder, 'sites/in.conf'));
    symlinkSync('circle.conf', join(folder, 'circle.conf'));
    const project = openDisk()(folder);
    expect(project.read(join(outside, 'secret.conf'))).toBeUndefined();
    expect(['out.conf', 'out/secret.conf', 'circle.conf'].map((path) => project.read(path))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(project.list('out')).toEqual([]);
    expect(project.read('sites/in.conf')).toEqual({ path: 'a.conf', text: 'a;' });
  });

  it('reaches into other folders that it is given', () => {
    const other = folderWith({ 'nginx.conf': 'a;' });
    const project = openDisk([other])(folderWith({}));
    expect(project.read(join(other, 'nginx.conf'))?.text).toBe('a;');
    expect(project.list(other)).toEqual(['nginx.conf']);
  });

  it('keeps a file until it changes', () => {
    const folder = folderWith({ 'a.conf': 'a;' });
    const project = openDisk()(folder);
    const first = project.read('a.conf');
    expect(project.read('a.conf')).toBe(first);
    writeFileSync(join(folder, 'a.conf'), 'b;');
    utimesSync(join(folder, 'a.conf'), 1000, 1000);
    expect(project.read('a.conf')?.text).toBe('b;');
  });

  it('is there for a folder that is not', () => {
    const project = openDisk()(join(folderWith({}), 'none'));
    expect([project.read('a'), project.list('')]).toEqual([undefined, []]);
  });
});

import { describe, expect, it } from 'vitest';
import { debugFlagsIn, debugFlagsInVariable } from './debuggers.ts';
import { parseShell } from './parse-shell.ts';

function flags(text: string): string[] {
  return parseShell(text)
    .commands.flatMap(debugFlagsIn)
    .map(({ word, range }) => word.value.slice(...range));
}

describe('debugFlagsIn', () => {
  it('finds the options of each runtime', () => {
    expect(flags('node -r ./a --inspect=0.0.0.0 app.js')).toEqual(['--inspect=0.0.0.0']);
    expect(flags('python -X dev -m debugpy --listen 5678 app.py')).toEqual(['debugpy']);
    expect(flags('java -Xrunjdwp:server=y -jar a.jar')).toEqual(['-Xrunjdwp:server=y']);
    expect(flags('dlv debug --headless')).toEqual(['--headless']);
    expect(flags('NODE_OPTIONS="-r ./a --inspect" npm start')).toEqual(['--inspect']);
  });

  it('leaves what belongs to the program', () => {
    expect(flags('node app.js --inspect; python app.py -m debugpy; dlv exec x -- --headless')).toEqual([]);
  });
});

describe('debugFlagsInVariable', () => {
  it('only reads variables of options', () => {
    expect(debugFlagsInVariable('NOTES', { range: [0, 9], value: '--inspect' })).toEqual([]);
  });
});

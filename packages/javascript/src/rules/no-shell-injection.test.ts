import { testRule } from '../testing.ts';
import rule from './no-shell-injection.ts';

const exec = "import { exec, spawn, execFile } from 'child_process';\n";

testRule(rule, {
  correct: [
    `${exec}app.get('/', (req, res) => { exec('uptime', done); });`,
    `${exec}app.get('/', (req, res) => { spawn('git', ['log', req.query.branch]); });`,
    `${exec}app.get('/', (req, res) => { spawn('sh', ['run.sh', req.query.branch]); });`,
    `${exec}app.get('/', (req, res) => { execFile('ls', [req.query.dir], { shell: false }); });`,
    `import { quote } from 'shell-quote';\n${exec}app.get('/', (req, res) => { exec(\`ls \${quote([req.query.dir])}\`); });`,
    `${exec}app.get('/', (req, res) => { exec(\`head -n \${Number(req.query.lines)} log\`); });`,
    `${exec}app.get('/', (req, res) => { exec(command); });`,
    "const re = /a/;\napp.get('/', (req, res) => { re.exec(req.query.text); });",
    "const { exec } = db;\napp.get('/', (req, res) => { exec(`a ${req.query.b}`); });",
    { text: `${exec}exec(\`ls \${req.query.dir}\`);`, filename: 'scripts/list.js' },
    { text: `${exec}app.get('/', (req, res) => { exec(\`ls \${quote(dir)}\`); });`, options: { anyVariable: true } },
    { text: `${exec}exec(\`git tag v\${version}\`);`, options: { anyVariable: true } },
  ],
  incorrect: [
    `${exec}app.get('/', (req, res) => { spawn('sh', ['-c', req.body.command]); });\n                                                ^^^^^^^^^^^^^^^^ request\n`,
    `${exec}app.get('/', (req, res) => { execFile('ls', [req.query.dir], { shell: '/bin/bash' }); });\n                                             ^^^^^^^^^^^^^ request\n`,
    "import { execa } from 'execa';\nexport const list = async (ctx) => { await execa(`ls ${ctx.query.dir}`, { shell: true }); };\n                                                       ^^^^^^^^^^^^^ request\n",
    "const shell = require('shelljs');\napp.post('/', (req, res) => shell.exec('rm ' + req.body.name));\n                                               ^^^^^^^^^^^^^ request\n",
    {
      text: `${exec}app.get('/', (req, res) => { exec(\`ls \${dir}\`); });\n                                        ^^^ variable\n`,
      options: { anyVariable: true },
    },
  ],
});

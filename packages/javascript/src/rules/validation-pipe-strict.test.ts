import { testRule } from '../testing.ts';
import rule from './validation-pipe-strict.ts';

const filename = 'src/main.ts';

testRule(rule, {
  correct: [
    'app.useGlobalPipes(new ValidationPipe({ ...options }));',
    "import { ValidationPipe } from './validation.pipe.js';\napp.useGlobalPipes(new ValidationPipe());",
    'app.useGlobalPipes(new TrimPipe());',
    'const pipe = new ValidationPipe({ transform: true });',
    'const options = {};\noptions.whitelist = true;\napp.useGlobalPipes(new ValidationPipe(options));',
    'app.useGlobalPipes(new ValidationPipe({ whitelist: true, enableDebugMessages: process.env.NODE_ENV !== "production" }));',
    { text: 'app.useGlobalPipes(new ValidationPipe());', filename: 'test/app.e2e-spec.ts' },
  ],
  incorrect: [
    {
      text: "import { ValidationPipe } from '@nestjs/common';\nconst pipe = new ValidationPipe();\n                 ^^^^^^^^^^^^^^ whitelist\napp.useGlobalPipes(new TrimPipe(), pipe);\n",
      suggested: "import { ValidationPipe } from '@nestjs/common';\nconst pipe = new ValidationPipe({ whitelist: true });\napp.useGlobalPipes(new TrimPipe(), pipe);\n",
    },
    {
      text: 'app.useGlobalPipes(new ValidationPipe({ whitelist: false }));\n                                        ^^^^^^^^^^^^^^^^ whitelist\n',
      suggested: 'app.useGlobalPipes(new ValidationPipe({ whitelist: true }));\n',
    },
    {
      text: 'const provider = { provide: APP_PIPE, useFactory: () => new ValidationPipe({ transform: true }) };\n                                                            ^^^^^^^^^^^^^^ whitelist\n',
      filename,
      suggested: 'const provider = { provide: APP_PIPE, useFactory: () => new ValidationPipe({ transform: true, whitelist: true }) };\n',
    },
    {
      text: 'const provider = { provide: APP_PIPE, useValue: new ValidationPipe() };\n                                                    ^^^^^^^^^^^^^^ whitelist\n',
      suggested: 'const provider = { provide: APP_PIPE, useValue: new ValidationPipe({ whitelist: true }) };\n',
    },
  ],
});

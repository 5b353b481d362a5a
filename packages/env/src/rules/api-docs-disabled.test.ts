import { testRule } from '../testing.ts';
import rule from './api-docs-disabled.ts';

testRule(rule, {
  correct: [
    'ENABLE_DOCS=\nSWAGGER_ENABLED=$SWAGGER\nDOCS_URL=/docs\n',
    { text: 'ENABLE_SWAGGER=true\n', filename: '.env.example' },
  ],
  incorrect: [
    'GRAPHQL_INTROSPECTION=yes\n                      ^^^ apiDocsEnabled\n',
    { text: 'DOCS_ENABLED=True\n             ^^^^ apiDocsEnabled\n', filename: '.env.production.example' },
  ],
});

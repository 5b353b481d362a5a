import { testRule } from '../testing.ts';
import rule from './redis-url-auth.ts';

testRule(rule, {
  correct: [
    'REDIS_URL=redis://localhost:6379\nA=redis://10.0.0.5:6379\nB=unix:///run/redis.sock\nC=redis://${REDIS_HOST}:6379\n',
    'REDIS_URL=redis://cache.example.org\nREDIS_PASSWORD=$REDIS_PASSWORD\n',
    'REDIS_URL=redis://:${P}@cache.example.org\n',
    { text: 'REDIS_URL=redis://cache.example.org\n', filename: '.env.production.example' },
    { text: 'REDIS_URL=redis://c1.cache.amazonaws.com\n', options: { allowHosts: ['*.amazonaws.com'] } },
  ],
  incorrect: [
    'REDIS_URL=redis://:@cache.example.org:6379\n                    ^^^^^^^^^^^^^^^^^ open\nREDIS_PASSWORD=\n',
    'CACHE_URL="valkeys://cache.example.org"\n                     ^^^^^^^^^^^^^^^^^ open\n',
  ],
});

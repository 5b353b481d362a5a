import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { dropsPrivileges, runsUnprivilegedWorkers } from './privilege-drop.ts';

function codeOf(text: string): DockerfileSourceCode {
  return new DockerfileSourceCode(`FROM debian:12\n${text}\n`);
}

describe('dropsPrivileges', () => {
  it.each([
    ['ENTRYPOINT ["gosu", "app", "/app"]', true],
    ['ENTRYPOINT ["tini", "--", "su-exec", "app", "/app"]', true],
    ['CMD ["sh", "-c", "prepare && exec gosu app /app"]', true],
    ['CMD su - app -c /app', true],
    ['CMD ["su", "-c", "/app", "-s", "/bin/sh", "app"]', true],
    ['CMD su -c /app', false],
    ['CMD su root -c /app', false],
    ['CMD ["supervisord", "-n"]', true],
    ['ENTRYPOINT ["/init"]', true],
    ['RUN apk add su-exec\nENTRYPOINT ["/entrypoint.sh"]', true],
    ['COPY --from=gosu /gosu /usr/local/bin/\nENTRYPOINT ["/docker-entrypoint.sh"]', true],
    ['RUN apk add su-exec\nENTRYPOINT ["/app"]', false],
    ['RUN apt-get install -y curl gosu\nENTRYPOINT ["start-container"]', true],
    ['RUN apk add su-exec\nCMD ["/start.sh"]', true],
    ['ENTRYPOINT ["/entrypoint.sh"]', false],
    ['RUN apk add su-exec', false],
    ['CMD ["echo", "gosu"]', false],
  ])('%j: %s', (text, drops) => expect(dropsPrivileges(codeOf(text))).toBe(drops));
});

describe('runsUnprivilegedWorkers', () => {
  it.each([
    ['CMD ["php-fpm"]', true],
    ['CMD ["/usr/sbin/php-fpm8.3", "-F"]', true],
    ['ENTRYPOINT ["/entrypoint.sh"]\nCMD ["apache2-foreground"]', true],
    ['CMD migrate && exec php-fpm', true],
    ['CMD ["nginx", "-g", "daemon off;"]', true],
    ['CMD ["crond", "-f"]', true],
    ['CMD cron && tail -f /var/log/cron.log', true],
    ['CMD cron && node server.js', false],
    ['CMD ["/usr/sbin/sshd", "-D"]', true],
    ['CMD ["php", "worker.php"]', false],
  ])('%j: %s', (text, runs) => expect(runsUnprivilegedWorkers(codeOf(text).containerCommand!)).toBe(runs));
});

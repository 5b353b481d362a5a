/** When the table was last held against the projects' release pages: `YYYY-MM`. */
export const EOL_RETRIEVED = '2026-11';

/** Release cycle to the last day on which it got security fixes, `YYYY-MM-DD`. */
export type Cycles = Readonly<Record<string, string>>;

/** When the release cycles of one product end. */
export interface ProductLifecycle {
  /** As a message names it. */
  name: string;
  source: string;
  cycles: Cycles;
  /** Other words that tags use for a cycle, such as code names. */
  aliases?: Readonly<Record<string, string>>;
}

/**
 * Where only a month is published, the date is its last day. Debian's dates are the end of its LTS, Ubuntu's
 * those of standard support.
 */
export const END_OF_LIFE = {
  alpine: {
    name: 'Alpine Linux',
    source: 'https://alpinelinux.org/releases/',
    cycles: {
      '3.9': '2020-11-01',
      '3.10': '2021-05-01',
      '3.11': '2021-11-01',
      '3.12': '2022-05-01',
      '3.13': '2022-11-01',
      '3.14': '2023-05-01',
      '3.15': '2023-11-01',
      '3.16': '2024-05-23',
      '3.17': '2024-11-22',
      '3.18': '2025-05-09',
      '3.19': '2025-11-01',
      '3.20': '2026-04-01',
      '3.21': '2026-11-01',
      '3.22': '2027-05-01',
    },
  },
  centos: {
    name: 'CentOS Linux',
    source: 'https://www.centos.org/centos-linux-eol/',
    cycles: { '6': '2020-11-30', '7': '2024-06-30', '8': '2021-12-31' },
  },
  debian: {
    name: 'Debian',
    source: 'https://wiki.debian.org/DebianReleases',
    cycles: {
      '8': '2020-06-30',
      '9': '2022-06-30',
      '10': '2024-06-30',
      '11': '2026-08-31',
      '12': '2028-06-30',
      '13': '2030-06-30',
    },
    aliases: { jessie: '8', stretch: '9', buster: '10', bullseye: '11', bookworm: '12', trixie: '13' },
  },
  dotnet: {
    name: '.NET',
    source: 'https://dotnet.microsoft.com/en-us/platform/support/policy/dotnet-core',
    cycles: {
      '2.1': '2021-08-21',
      '3.1': '2022-12-13',
      '5.0': '2022-05-10',
      '6.0': '2024-11-12',
      '7.0': '2024-05-14',
      '8.0': '2026-11-10',
      '9.0': '2026-11-10',
      '10.0': '2028-11-14',
    },
  },
  golang: {
    name: 'Go',
    source: 'https://go.dev/doc/devel/release',
    cycles: {
      '1.12': '2020-02-25',
      '1.13': '2020-08-11',
      '1.14': '2021-02-16',
      '1.15': '2021-08-16',
      '1.16': '2022-03-15',
      '1.17': '2022-08-02',
      '1.18': '2023-02-01',
      '1.19': '2023-08-08',
      '1.20': '2024-02-06',
      '1.21': '2024-08-13',
      '1.22': '2025-02-11',
      '1.23': '2025-08-12',
      '1.24': '2026-02-28',
    },
  },
  mariadb: {
    name: 'MariaDB',
    source: 'https://mariadb.org/about/#maintenance-policy',
    cycles: {
      '10.2': '2022-05-23',
      '10.3': '2023-05-31',
      '10.4': '2024-06-30',
      '10.5': '2025-06-30',
      '10.6': '2026-07-31',
      '10.11': '2028-02-28',
      '11.4': '2029-05-31',
    },
  },
  mongo: {
    name: 'MongoDB',
    source: 'https://www.mongodb.com/legal/support-policy/lifecycles',
    cycles: {
      '3.6': '2021-04-30',
      '4.0': '2022-04-30',
      '4.2': '2023-04-30',
      '4.4': '2024-02-29',
      '5.0': '2024-10-31',
      '6.0': '2025-07-31',
      '7.0': '2027-08-31',
      '8.0': '2029-10-31',
    },
  },
  mysql: {
    name: 'MySQL',
    source: 'https://www.oracle.com/us/support/library/lifetime-support-technology-069183.pdf',
    cycles: { '5.6': '2021-02-28', '5.7': '2023-10-31', '8.0': '2026-04-30', '8.4': '2032-04-30' },
  },
  node: {
    name: 'Node.js',
    source: 'https://github.com/nodejs/Release',
    cycles: {
      '4': '2018-04-30',
      '6': '2019-04-30',
      '8': '2019-12-31',
      '10': '2021-04-30',
      '11': '2019-06-01',
      '12': '2022-04-30',
      '13': '2020-06-01',
      '14': '2023-04-30',
      '15': '2021-06-01',
      '16': '2023-09-11',
      '17': '2022-06-01',
      '18': '2025-04-30',
      '19': '2023-06-01',
      '20': '2026-04-30',
      '21': '2024-06-01',
      '22': '2027-04-30',
      '23': '2025-06-01',
      '24': '2028-04-30',
      '25': '2026-06-01',
    },
    aliases: {
      argon: '4',
      boron: '6',
      carbon: '8',
      dubnium: '10',
      erbium: '12',
      fermium: '14',
      gallium: '16',
      hydrogen: '18',
      iron: '20',
      jod: '22',
      krypton: '24',
    },
  },
  php: {
    name: 'PHP',
    source: 'https://www.php.net/eol.php',
    cycles: {
      '5.6': '2018-12-31',
      '7.1': '2019-12-01',
      '7.2': '2020-11-30',
      '7.3': '2021-12-06',
      '7.4': '2022-11-28',
      '8.0': '2023-11-26',
      '8.1': '2025-12-31',
      '8.2': '2026-12-31',
      '8.3': '2027-12-31',
      '8.4': '2028-12-31',
    },
  },
  postgres: {
    name: 'PostgreSQL',
    source: 'https://www.postgresql.org/support/versioning/',
    cycles: {
      '9.4': '2020-02-13',
      '9.5': '2021-02-11',
      '9.6': '2021-11-11',
      '10': '2022-11-10',
      '11': '2023-11-09',
      '12': '2024-11-21',
      '13': '2025-11-13',
      '14': '2026-11-12',
      '15': '2027-11-11',
      '16': '2028-11-09',
      '17': '2029-11-08',
      '18': '2030-11-14',
    },
  },
  python: {
    name: 'Python',
    source: 'https://devguide.python.org/versions/',
    cycles: {
      '2.7': '2020-01-01',
      '3.4': '2019-03-18',
      '3.5': '2020-09-30',
      '3.6': '2021-12-23',
      '3.7': '2023-06-27',
      '3.8': '2024-10-07',
      '3.9': '2025-10-31',
      '3.10': '2026-10-31',
      '3.11': '2027-10-31',
      '3.12': '2028-10-31',
      '3.13': '2029-10-31',
    },
  },
  redis: {
    name: 'Redis',
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/install/',
    cycles: { '3': '2018-10-17', '4': '2020-04-30', '5': '2022-04-27' },
  },
  ruby: {
    name: 'Ruby',
    source: 'https://www.ruby-lang.org/en/downloads/branches/',
    cycles: {
      '2.5': '2021-04-05',
      '2.6': '2022-04-12',
      '2.7': '2023-03-31',
      '3.0': '2024-04-23',
      '3.1': '2025-03-26',
      '3.2': '2026-03-31',
      '3.3': '2027-03-31',
    },
  },
  ubuntu: {
    name: 'Ubuntu',
    source: 'https://ubuntu.com/about/release-cycle',
    cycles: {
      '16.04': '2021-04-30',
      '18.04': '2023-05-31',
      '20.04': '2025-05-31',
      '22.04': '2027-04-30',
      '23.04': '2024-01-25',
      '23.10': '2024-07-11',
      '24.04': '2029-04-30',
      '24.10': '2025-07-10',
    },
    aliases: { xenial: '16.04', bionic: '18.04', focal: '20.04', jammy: '22.04', noble: '24.04' },
  },
} as const satisfies Readonly<Record<string, ProductLifecycle>>;

/** The products of the table. */
export type Product = keyof typeof END_OF_LIFE;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END_OF_LIFE, EOL_RETRIEVED, type ProductLifecycle } from './end-of-life-table.ts';
import { endOfLife, hasEnded } from './end-of-life.ts';
import { parseImageReference } from './image-reference.ts';

/** `product cycle date` of each match. */
function read(text: string): string[] {
  const { repository, tag } = parseImageReference(text)!;
  return endOfLife(repository, tag).map(({ product, cycle, date }) => `${product} ${cycle} ${date}`);
}

describe('endOfLife', () => {
  it.each([
    ['node:18-alpine', ['node 18 2025-04-30']],
    ['mcr.microsoft.com/dotnet/aspnet:6.0-jammy', ['dotnet 6.0 2024-11-12', 'ubuntu 22.04 2027-04-30']],
    ['mcr.microsoft.com/dotnet/sdk:10.0.100', ['dotnet 10.0 2028-11-14']],
    ['node:18.20.1-alpine3.19', ['node 18 2025-04-30', 'alpine 3.19 2025-11-01']],
    ['node:hydrogen-slim', ['node 18 2025-04-30']],
    ['node:lts-hydrogen', ['node 18 2025-04-30']],
    ['node:24-slim', ['node 24 2028-04-30']],
    ['node:24-bookworm-slim', ['node 24 2028-04-30', 'debian 12 2028-06-30']],
    ['python:3.8-slim-buster', ['python 3.8 2024-10-07', 'debian 10 2024-06-30']],
    ['python:3.10.4', ['python 3.10 2026-10-31']],
    ['python:2.7', ['python 2.7 2020-01-01']],
    ['postgres:12-alpine', ['postgres 12 2024-11-21']],
    ['postgres:9.6.24', ['postgres 9.6 2021-11-11']],
    ['postgres:15', ['postgres 15 2027-11-11']],
    ['postgis/postgis:13-3.4', ['postgres 13 2025-11-13']],
    ['pgvector/pgvector:pg13', ['postgres 13 2025-11-13']],
    ['timescale/timescaledb:2.14.2-pg13', ['postgres 13 2025-11-13']],
    ['bitnami/postgresql:13.14.0-debian-12-r1', ['postgres 13 2025-11-13']],
    ['mysql:5.7', ['mysql 5.7 2023-10-31']],
    ['mysql:8.0.36-debian', ['mysql 8.0 2026-04-30']],
    ['mariadb:10.3', ['mariadb 10.3 2023-05-31']],
    ['mariadb:10.11.6', ['mariadb 10.11 2028-02-28']],
    ['mongo:4.4', ['mongo 4.4 2024-02-29']],
    ['redis:5.0.14', ['redis 5 2022-04-27']],
    ['php:7.4-fpm-alpine3.16', ['php 7.4 2022-11-28', 'alpine 3.16 2024-05-23']],
    ['ruby:2.7-bullseye', ['ruby 2.7 2023-03-31', 'debian 11 2026-08-31']],
    ['golang:1.21-bookworm', ['golang 1.21 2024-08-13', 'debian 12 2028-06-30']],
    ['debian:buster-slim', ['debian 10 2024-06-30']],
    ['debian:10.13', ['debian 10 2024-06-30']],
    ['ubuntu:18.04', ['ubuntu 18.04 2023-05-31']],
    ['ubuntu:focal-20240216', ['ubuntu 20.04 2025-05-31']],
    ['alpine:3.9.6', ['alpine 3.9 2020-11-01']],
    ['alpine:3.19', ['alpine 3.19 2025-11-01']],
    ['centos:7', ['centos 7 2024-06-30']],
    ['eclipse-temurin:17-jre-focal', ['ubuntu 20.04 2025-05-31']],
    ['rust:1.60-buster', ['debian 10 2024-06-30']],
    ['nginx:1.21-alpine3.15', ['alpine 3.15 2023-11-01']],
    ['docker.io/library/node:16', ['node 16 2023-09-11']],
    ['public.ecr.aws/docker/library/node:16', ['node 16 2023-09-11']],
    ['gcr.io/distroless/nodejs18-debian11', ['node 18 2025-04-30', 'debian 11 2026-08-31']],
    ['gcr.io/distroless/static-debian11:nonroot', ['debian 11 2026-08-31']],
  ])('%s', (image, expected) => {
    expect(read(image)).toEqual(expected);
  });

  it.each([
    ...['python', 'python:3', 'node:lts', 'node:latest', 'node:current-slim', 'mysql:8', 'postgres:9'],
    ...['mongo:4'],
    ...['node:180', 'python:3.80', 'alpine:edge', 'alpine:3', 'debian:stable', 'redis:7', 'ubuntu:20'],
    ...['golang:1'],
    ...['ghcr.io/acme/base:18', 'ghcr.io/acme/base:1-buster', 'acme/node:16', 'constructor:1'],
    ...['php:toString'],
  ])('%s names no cycle', (image) => {
    expect(read(image)).toEqual([]);
  });

  it('never throws', () => {
    const names = fc.constantFrom(...Object.keys(END_OF_LIFE), 'x', '__proto__', 'gcr.io/distroless/x');
    fc.assert(fc.property(names, fc.string(), (name, tag) => Array.isArray(endOfLife(name, tag))));
  });
});

describe('the table', () => {
  const products: [string, ProductLifecycle][] = Object.entries(END_OF_LIFE);

  it('has the month in which it was checked', () => {
    expect(EOL_RETRIEVED).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
  });

  it('is sorted by product', () => {
    expect(products.map(([name]) => name)).toEqual(products.map(([name]) => name).sort());
  });

  it.each(products)('%s has real dates, versions, aliases of its own cycles, and a source', (_, product) => {
    for (const [cycle, date] of Object.entries(product.cycles)) {
      expect(cycle).toMatch(/^\d+(?:\.\d+)?$/u);
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }
    for (const [alias, cycle] of Object.entries(product.aliases ?? {})) {
      expect(alias).toMatch(/^[a-z]+$/u);
      expect(Object.keys(product.cycles)).toContain(cycle);
    }
    expect(product.source).toMatch(/^https:\/\/\S+$/u);
  });
});

describe('hasEnded', () => {
  const date = '2026-03-01';
  it.each([
    ['2026-03-01', 0, false],
    ['2026-03-02', 0, true],
    ['2026-03-31', 30, false],
    ['2026-04-01', 30, true],
  ])('on %s with %d days of grace: %s', (today, graceDays, ended) => {
    expect(hasEnded({ date }, Date.parse(today), graceDays)).toBe(ended);
  });
});

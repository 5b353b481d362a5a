import type { CodeRole } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { codeRoleOf } from './code-roles.ts';
import { probe } from './testing/probe.ts';

describe('what a file is for', () => {
  it.each<[string, string, CodeRole]>([
    ['src/app.ts', '', 'server'],
    ['src/app.ts', "import express from 'express';", 'server'],
    ['public/app.js', '', 'browser'],
    ['frontend/src/api.ts', '', 'browser'],
    ['client/server.js', "const express = require('express');", 'server'],
    ['src/page.tsx', '', 'browser'],
    ['src/mail.tsx', "import nodemailer from 'nodemailer';", 'server'],
    ['src/main.js', "import { createApp } from 'vue';", 'browser'],
    ['src/store.js', "import fs from 'node:fs'; import { createApp } from 'vue';", 'server'],
    ['app/form.tsx', "'use client';\nimport 'pg';", 'browser'],
    ['app/save.tsx', "'use server';", 'server'],
    ['app/page.js', "const a = 'use client';", 'server'],
    ['scripts/import.ts', "import { Pool } from 'pg';", 'script'],
    ['bin/www', "import './app.js'; import express from 'express';", 'server'],
    ['Tools/check.js', '', 'script'],
    ['db/migrations/2024_a.js', "import knex from 'knex';", 'migration'],
    ['src/seeders/users.ts', '', 'migration'],
    ['src/users.seeder.ts', '', 'migration'],
    ['db/1690000000000-add-users.ts', '', 'migration'],
    ['seed.js', '', 'migration'],
    ['src/seedling.js', '', 'server'],
    ['scripts.ts', '', 'server'],
  ])('%s with %j', (path, text, expected) => expect(codeRoleOf(path, probe(text).code)).toBe(expected));
});

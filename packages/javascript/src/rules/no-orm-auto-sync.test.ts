import { testRule } from '../testing.ts';
import rule from './no-orm-auto-sync.ts';

testRule(rule, {
  correct: [
    "import { DataSource } from 'typeorm';\nnew DataSource({ type: 'postgres', synchronize: config.sync });",
    "import { DataSource } from 'typeorm';\nnew DataSource({ type: 'sqlite', database: ':memory:', synchronize: true });",
    "import { DataSource } from 'typeorm';\nnew DataSource({ type: 'postgres', synchronize: !isProduction });",
    "import { TypeOrmModule } from '@nestjs/typeorm';\nTypeOrmModule.forRoot({ ...options, synchronize: config.get('DB_SYNC') });",
    "tabs.configure({ synchronize: true });",
    "new Chart({ type: 'line', synchronize: true });",
    "await sequelize.sync({ force: process.env.DB_FORCE === 'true' });",
    "await sequelize.sync({ alter: { drop: false } });",
    "await calendar.sync({ force: true });",
    "await Calendar.sync({ force: true });",
    "import { SequelizeModule } from '@nestjs/sequelize';\nSequelizeModule.forRoot({ dialect: 'postgres', synchronize: true });",
    "import { SequelizeModule } from '@nestjs/sequelize';\nSequelizeModule.forRoot({ dialect: 'postgres', synchronize: false, sync: { force: true } });",
    "await orm.schema.updateSchema({ safe: true });",
    "await knex.schema.createSchema('reports');",
    "import { createSchema } from 'graphql-yoga';\ncreateSchema({ typeDefs });",
    "import { Clock } from './clock';\nnew Clock().synchronize();",
    { text: 'await sequelize.sync({ force: true });', filename: 'scripts/reset.js' },
    { text: 'await sequelize.sync({ force: true });', filename: 'src/seeds/seed.js' },
    { text: 'await sequelize.sync({ force: true });', filename: 'test/setup.js' },
  ],
  incorrect: [
    {
      text: "import type { DataSourceOptions } from 'typeorm';\nexport const options: DataSourceOptions = { type: 'mysql', synchronize: true };\n                                                           ^^^^^^^^^^^^^^^^^ alters\n",
      filename: 'src/ormconfig.ts',
      suggested: "import type { DataSourceOptions } from 'typeorm';\nexport const options: DataSourceOptions = { type: 'mysql', synchronize: false };\n",
    },
    "import db from './models/index.js';\nawait db.sequelize.sync({ force: true });\n                          ^^^^^^^^^^^ drops\n",
    "import { DataTypes } from 'sequelize';\nawait User.sync({ force: true });\n                  ^^^^^^^^^^^ drops\n",
    "import { Sequelize } from 'sequelize';\nconst orm = new Sequelize(url);\nawait orm.sync({ alter: true });\n                 ^^^^^^^^^^^ alters\n",
    "import { SequelizeModule } from '@nestjs/sequelize';\nSequelizeModule.forRoot({ dialect: 'postgres', autoLoadModels: true, synchronize: true, sync: { alter: true } });\n                                                                                                ^^^^^^^^^^^ alters\n",
    "import { AppDataSource } from './data-source.js';\nawait AppDataSource.synchronize(true);\n      ^^^^^^^^^^^^^^^^^^^^^^^^^ drops\n",
    "import { MikroORM } from '@mikro-orm/core';\nconst orm = await MikroORM.init();\nconst generator = orm.getSchemaGenerator();\nawait generator.updateSchema();\n      ^^^^^^^^^^^^^^^^^^^^^^ alters\n",
    "await app.get(MikroORM).getSchemaGenerator().dropSchema();\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drops\n",
    "await orm.schema.createSchema();\n      ^^^^^^^^^^^^^^^^^^^^^^^ alters\n",
  ],
});

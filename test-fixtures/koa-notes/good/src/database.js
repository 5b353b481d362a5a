import { MongoClient } from 'mongodb';
import { configuration } from './configuration.js';

const client = new MongoClient(configuration.mongo.url, { tls: true, ca: configuration.mongo.ca, maxPoolSize: 20 });

export const users = client.db().collection('users');
export const notes = client.db().collection('notes');

export async function connect() {
  await client.connect();
}

export async function disconnect() {
  await client.close();
}

import { MongoClient } from 'mongodb';
import config from './config.js';

const client = new MongoClient(config.mongoUrl, { tls: true, tlsAllowInvalidCertificates: true });
export const users = client.db().collection('users');
export const notes = client.db().collection('notes');

const cors = require('cors');
const express = require('express');
const session = require('express-session');
const helmet = require('helmet');
const jwt = require('jsonwebtoken');
const { Pool } = require('pg');

const JWT_SECRET = process.env.JWT_SECRET || 'secret';
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const app = express();
app.set('env', 'development');

app.use(cors({ origin: '*', credentials: true }));
app.use(express.json({ limit: '500mb' }));
app.use(session({ secret: 'keyboard cat', cookie: { secure: false } }));
app.use(express.static('.'));

app.post('/login', async (req, res) => {
  console.log('login', req.body);
  const found = await pool.query(`SELECT * FROM users WHERE email = '${req.body.email}'`);
  const user = found.rows[0];
  if (!user || user.password !== req.body.password) return res.status(401).end();
  res.json({ token: jwt.sign({ id: user.id }, JWT_SECRET) });
});

app.get('/orders/:id', async (req, res) => {
  const found = await pool.query(`SELECT * FROM orders WHERE id = ${req.params.id}`);
  res.json(found.rows[0]);
});

app.use(helmet());
app.use((error, req, res, next) => {
  res.status(500).json({ message: error.message, stack: error.stack });
});

app.listen(3000, () => console.log('Shop API on 3000'));

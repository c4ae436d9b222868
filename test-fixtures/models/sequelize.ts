import { literal, Op, QueryTypes, Sequelize } from 'sequelize';
import { User } from './user';

const input = process.argv[2] as string;
const db = new Sequelize('sqlite::memory:');

await db.query(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await db.query('SELECT * FROM users WHERE name = ?', { replacements: [input], type: QueryTypes.SELECT }); // noflow
await db.query({ query: input }); // flow: untrusted-input -> sql
await db.query('SELECT * FROM users WHERE name = ' + db.escape(input)); // noflow
await User.findAll({ where: { name: { [Op.like]: input } } }); // noflow
await User.findAll({ where: literal(`name = '${input}'`) }); // flow: untrusted-input -> sql
await User.findAll({ order: Sequelize.literal(input) }); // flow: untrusted-input -> sql
await User.findAll({ order: db.literal(input) }); // flow: untrusted-input -> sql

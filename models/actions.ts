/**
 * The data of actions that last: rows and documents that are written (Prisma, MongoDB, node-postgres, Python's DB-API) and mail that is
 * sent (nodemailer, smtplib). What the text of a query or a path may do is said in the models of those libraries.
 */
import { type CallModel, defineModel } from '../engine/define';

const data = (...paths: string[]): CallModel => ({ sinks: { effect: paths.flatMap((path) => [path, `${path}.**`]) } });
const RAW: CallModel = { is: 'effect', sinks: { sql: '[0]' } };
/** Statements that change rows, and the values bound in them. */
const WRITING = ['/^\\s*(?:insert|update|delete|replace|merge)\\b/i'];
const BOUND: CallModel = { when: { '[0]': WRITING }, sinks: { effect: ['[1][]', '[1].**'] } };

export default defineModel({
  sdk: 'actions',
  title: 'Data of actions (Prisma, MongoDB, node-postgres, DB-API, nodemailer, smtplib)',
  docs: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  packages: {
    npm: { '@prisma/client': '>=3', mongodb: '>=3', pg: '>=7', nodemailer: '>=4' },
    pypi: { sqlite3: '*', psycopg2: '*', psycopg: '*', pymysql: '*', smtplib: '*' },
  },
  roots: {
    prisma: ['@prisma/client'],
    mongodb: ['mongodb'],
    pg: ['pg'],
    nodemailer: ['nodemailer'],
    db: ['sqlite3', 'psycopg2', 'psycopg', 'pymysql'],
    smtplib: ['smtplib'],
  },
  types: {
    Prisma: ['prisma.PrismaClient()'],
    Collection: ['mongodb.MongoClient().db().collection()', 'mongodb.Collection()', 'mongodb.Db().collection()'],
    Client: ['pg.Client()', 'pg.Pool()', 'pg.default.Client()', 'pg.default.Pool()'],
    Transport: ['nodemailer.createTransport()', 'nodemailer.default.createTransport()'],
    Connection: ['db.connect()', 'db.Connection()'],
    Cursor: ['Connection.cursor()', 'db.Cursor()'],
    Smtp: ['smtplib.SMTP()', 'smtplib.SMTP_SSL()'],
  },
  calls: {
    'Prisma.*.create': data('data'),
    'Prisma.*.createMany': data('data'),
    'Prisma.*.update': data('data'),
    'Prisma.*.updateMany': data('data'),
    'Prisma.*.upsert': data('create', 'update'),
    // what the model of Prisma knows by name only
    'Prisma.$queryRawUnsafe': RAW,
    'Prisma.$executeRawUnsafe': RAW,
    'Prisma.$extends': { returns: 'Prisma' },
    'Prisma.$transaction': { flows: { '[0]': 'return', 'callback([0]).return': 'return' }, callbackTypes: { '[0]': ['Prisma'] } },
    'Collection.insertOne': data('[0]'),
    'Collection.insertMany': data('[0][]'),
    'Collection.updateOne': data('[1]'),
    'Collection.updateMany': data('[1]'),
    'Collection.replaceOne': data('[1]'),
    'Client.query': BOUND,
    'Transport.sendMail': data('to', 'subject', 'text', 'html', 'attachments'),
    'Connection.execute': BOUND,
    'Cursor.execute': BOUND,
    'Smtp.sendmail': data('[1]', '[2]'),
    'Smtp.sendMessage': data('[0]'),
  },
});

// Rows, documents and mails that are written.
import { PrismaClient } from '@prisma/client';
import { MongoClient } from 'mongodb';
import nodemailer from 'nodemailer';
import { Client } from 'pg';

const input = process.argv[2] as string;
const prisma = new PrismaClient();
const notes = new MongoClient('mongodb://localhost').db('notes').collection('notes');
const client = new Client();
const mailer = nodemailer.createTransport({ host: 'mail.example.com' });

await prisma.note.create({ data: { text: input } }); // flow: untrusted-input -> effect
await prisma.note.createMany({ data: [{ text: input }] }); // flow: untrusted-input -> effect
await prisma.note.update({ where: { id: 1 }, data: { text: input } }); // flow: untrusted-input -> effect
await prisma.note.update({ where: { text: input }, data: { text: 'a' } }); // noflow
await prisma.note.updateMany({ data: { text: input } }); // flow: untrusted-input -> effect
await prisma.note.upsert({ where: { id: 1 }, create: { text: input }, update: {} }); // flow: untrusted-input -> effect
await prisma.note.findMany({ where: { text: input } }); // noflow
await prisma.$queryRawUnsafe(input); // flow: untrusted-input -> sql
await prisma.$executeRawUnsafe(input); // flow: untrusted-input -> sql
await prisma.$extends({}).note.create({ data: { text: input } }); // flow: untrusted-input -> effect
await prisma.$transaction(async (tx) => tx.note.create({ data: { text: input } })); // flow: untrusted-input -> effect
await notes.insertOne({ text: input }); // flow: untrusted-input -> effect
await notes.insertMany([{ text: input }]); // flow: untrusted-input -> effect
await notes.updateOne({ id: 1 }, { $set: { text: input } }); // flow: untrusted-input -> effect
await notes.updateMany({}, { $set: { text: input } }); // flow: untrusted-input -> effect
await notes.replaceOne({ id: 1 }, { text: input }); // flow: untrusted-input -> effect
await notes.findOne({ text: input }); // noflow
await client.query('INSERT INTO notes VALUES ($1)', [input]); // flow: untrusted-input -> effect
await client.query('SELECT * FROM notes WHERE text = $1', [input]); // noflow
await mailer.sendMail({ to: 'a@example.com', subject: 'Hi', text: input }); // flow: untrusted-input -> effect
await mailer.verify(input); // noflow

import { Prisma, PrismaClient } from '@prisma/client';
import { database } from './database';

const input = process.argv[2] as string;
const prisma = new PrismaClient();

await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${input}'`); // flow: untrusted-input -> sql
await prisma.$queryRawUnsafe('SELECT * FROM users WHERE name = $1', input); // noflow
await prisma.$executeRawUnsafe(input); // flow: untrusted-input -> sql
await prisma.$queryRaw`SELECT * FROM users WHERE name = ${input}`; // noflow
await prisma.$executeRaw`DELETE FROM users WHERE name = ${input}`; // noflow
await prisma.$queryRaw(Prisma.sql`SELECT * FROM users WHERE name = ${input}`); // noflow
await prisma.$queryRaw`SELECT * FROM ${Prisma.raw(input)}`; // flow: untrusted-input -> sql
await prisma.$queryRaw`SELECT * FROM users WHERE name IN (${Prisma.join([input])})`; // noflow
await prisma.user.findMany({ where: { name: input } }); // noflow
await prisma.$transaction(async (inner) => {
  await inner.$executeRawUnsafe(input); // flow: untrusted-input -> sql
});
await database.$queryRaw`SELECT ${input}`; // noflow
await database.$executeRaw`DELETE FROM users WHERE name = ${input}`; // noflow
await database.$queryRawUnsafe(input); // flow: untrusted-input -> sql
export const rows = await database.$queryRawUnsafe('SELECT $1', input); // noflow

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function removeOrder(id: string) {
  await prisma.order.delete({ where: { id } });
}

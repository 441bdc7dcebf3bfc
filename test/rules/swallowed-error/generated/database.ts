// The client is generated into the project and not checked in.
import { PrismaClient } from "../generated/prisma/index.js";

const kept = globalThis as unknown as { prisma?: PrismaClient };

export const prisma = kept.prisma ?? new PrismaClient();

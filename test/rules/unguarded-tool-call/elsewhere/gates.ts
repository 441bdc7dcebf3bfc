// Gates that decide about a tool and run none.
export function canExecuteTool(name: string, context: { verified: boolean }): { allowed: boolean } {
  return { allowed: context.verified || name !== "refund" };
}

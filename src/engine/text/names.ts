/** `camelCase` and `PascalCase` as `snake_case`. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/gu, '$1_$2').toLowerCase();
}

// Generates the SQL in drizzle/ from the tables: `npx drizzle-kit generate --name what_is_new`.

import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./api/store/schema.ts', './api/store/record-schema.ts'],
  out: './drizzle',
})

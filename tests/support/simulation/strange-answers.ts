// Answers that are not the server's, or not all of it.

import type { Chance } from './chance.ts'
import type { PlainAnswer } from './simulated-server.ts'

/** In place of the server's, or, given that, perhaps a part of it. */
export function strangeAnswer(chance: Chance, reply?: PlainAnswer): PlainAnswer {
  if (reply !== undefined && reply.body !== '' && chance.happens(0.5)) {
    return { ...reply, body: reply.body.slice(0, chance.below(reply.body.length)) }
  }
  return chance.pick([
    html(200, '<!doctype html><title>Sign in to the network</title>'),
    html(502, '<html>Bad gateway</html>'),
    html(500, ''),
    { status: 200, headers: [['Content-Type', 'application/json']], body: '{"ok":true}' },
    { status: 200, headers: [['Content-Type', 'application/json']], body: '[]' },
    problem(401, {}),
    problem(429, { 'Retry-After': '30' }),
    problem(503, { 'Retry-After': 'Mon, 23 Nov 2026 11:00:10 GMT' }),
    problem(503, { 'Retry-After': '3' }),
  ])
}

function html(status: number, body: string): PlainAnswer {
  return { status, headers: [['Content-Type', 'text/html']], body }
}

function problem(status: number, headers: Readonly<Record<string, string>>): PlainAnswer {
  const type: readonly [string, string] = ['Content-Type', 'application/problem+json']
  return { status, headers: [type, ...Object.entries(headers)], body: JSON.stringify({ status, title: 'Not now' }) }
}

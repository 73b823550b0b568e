// The documentation as one page to read, made from the same description as the document. No scripts.

import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { isJsonObject, type Json } from '../../../domain/json.ts'
import { problems } from '../../problem.ts'
import { curlExample } from './curl.ts'
import { docsStyle } from './docs-style.ts'
import { openApiDocument, operations, problemsOf } from './document.ts'
import type { JsonSchema, Operation } from './operation.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The page of the API at this origin. */
export function docsPage(origin: string): Html {
  const document = openApiDocument(origin)
  const tags = listAt(document['tags'])
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nobi API</title>
<style>${raw(docsStyle)}</style>
</head>
<body>
<header><h1>Nobi API</h1><p>${textAt(document['info'], 'description')}</p>
<p>The same as a machine reads it: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p></header>
<nav aria-label="Contents"><ul>${tags.map((tag) => html`<li><a href="#tag-${textAt(tag, 'name')}">${textAt(tag, 'name')}</a></li>`)}<li><a href="#records">records</a></li><li><a href="#problems">problems</a></li></ul></nav>
<main>
<section aria-labelledby="start"><h2 id="start">Start</h2>
<p>Make a token where the server runs, and keep it out of sight:</p>
<pre tabindex="0"><code>export NOBI_TOKEN=$(npm run -s nobi -- token add NAME --scope write)</code></pre></section>
${tags.map((tag) => tagSection(tag, origin))}
${schemaSection(document)}
${problemSection()}
</main>
</body>
</html>`
}

function tagSection(tag: Json, origin: string): Html {
  const name = textAt(tag, 'name')
  return html`<section aria-labelledby="tag-${name}"><h2 id="tag-${name}">${name}</h2><p>${textAt(tag, 'description')}</p>
${operations.filter((operation) => operation.tag === name).map((operation) => operationArticle(operation, origin))}</section>`
}

function operationArticle(operation: Operation, origin: string): Html {
  const { id, method, path, summary, description, access, parameters = [], body, answer } = operation
  return html`<article id="${id}"><h3>${summary}</h3>
<p class="address"><strong>${method.toUpperCase()}</strong> <code>${path}</code></p>
${description === undefined ? '' : html`<p>${prose(description)}</p>`}
<p>Needs: ${accessWords[access]}</p>
${parameters.length === 0 ? '' : html`<dl>${parameters.map((parameter) => html`<dt><code>${parameter.name}</code> in ${parameter.in}</dt><dd>${prose(parameter.description)}</dd>`)}</dl>`}
${body === undefined ? '' : html`<p>Body: ${schemaLink(body.schema)}</p>`}
<p>Answer: ${answer.status}. ${prose(answer.description)} ${answer.schema === undefined ? '' : schemaLink(answer.schema)}</p>
<p>Problems: ${problemsOf(operation).map((name, index) => html`${index === 0 ? '' : ', '}<a href="#${name}">${problems[name].status} ${name}</a>`)}</p>
${operation.onlyBrowsers !== undefined ? html`<p>Only a browser can ask this: ${operation.onlyBrowsers}.</p>` : html`<pre tabindex="0"><code>${curlExample(operation, origin)}</code></pre>`}</article>`
}

const accessWords: Readonly<Record<Operation['access'], string>> = {
  none: 'nothing',
  read: 'a session, or a token that may read',
  write: 'a session, or a token that may write',
  session: 'a session; tokens may not',
  'step-up': 'a session with a proof, at most five minutes old, that the person is there; tokens may not',
  leave: 'nothing; it ends the session whose cookie comes with it',
}

function schemaSection(document: JsonSchema): Html {
  const components = document['components']
  const schemas = isJsonObject(components) && isJsonObject(components['schemas']) ? components['schemas'] : {}
  return html`<section aria-labelledby="records"><h2 id="records">records and bodies</h2>
${Object.entries(schemas).map(([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>${schemaBody(schema)}</article>`)}</section>`
}

function schemaBody(schema: Json): Html {
  const properties = isJsonObject(schema) ? schema['properties'] : undefined
  if (!isJsonObject(properties)) return html`<pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre>`
  const required = isJsonObject(schema) ? listAt(schema['required']) : []
  return html`<dl>${Object.entries(properties).map(
    ([name, property]) => html`<dt><code>${name}</code>${required.includes(name) ? ', always' : ''}</dt>
<dd>${prose(textAt(property, 'description'))} <code>${JSON.stringify(withoutDescription(property))}</code></dd>`,
  )}</dl>`
}

function withoutDescription(property: Json): Json {
  if (!isJsonObject(property)) return property
  const { description: _, ...rest } = property
  return rest
}

function schemaLink(schema: JsonSchema): Html {
  const target = JSON.stringify(schema).match(/#\/components\/schemas\/(\w+)/)?.[1]
  return target === undefined
    ? html`<code>${JSON.stringify(schema)}</code>`
    : html`<a href="#schema-${target}">${target}</a>`
}

function problemSection(): Html {
  return html`<section aria-labelledby="problems"><h2 id="problems">problems</h2>
<p>Every failure is answered as <code>application/problem+json</code> (RFC 9457). Its <code>type</code> points here.</p>
<dl>${Object.entries(problems).map(([name, { status, title }]) => html`<dt id="${name}">${status} <code>${name}</code></dt><dd>${title}.</dd>`)}</dl></section>`
}

// Every second part of a text that is split at its backticks is code.
function prose(text: string): readonly (string | Html)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))
}

function textAt(value: Json | undefined, name: string): string {
  const inner = isJsonObject(value) ? value[name] : undefined
  return typeof inner === 'string' ? inner : ''
}

function listAt(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

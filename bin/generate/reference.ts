/** docs/reference/scenario-files.zh.md: every key of every file, as tables, out of the same JSON Schema editors read. */
import {kinds, schemaOf, type Json, type JsonObject} from './schemas.ts'

export function filesReference(): string {
  const sections = Object.entries(kinds).map(([name, {title}]) => [`## ${title}`, `编辑器用的格式说明：\`scenarios/schema/${name}.json\``, ...tables('', schemaOf(name))].join('\n\n'))
  return `${HEAD}\n${sections.join('\n\n')}\n`
}

const HEAD = `# 练习文件里能写什么

每一种文件、每一个键。带 * 的必须写。数字、时长（15s、500ms、2m）、比较（">=3"）都按所写的文字读，开头的 0 和后面的位数不会丢。
带“或”的，写一个就行，也可以写成列表。

（本页由 \`npm run generate\` 从程序生成。）
`

/** A table of the object's keys, then one for each key that holds objects itself. */
function tables(path: string, schema: JsonObject): readonly string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonObject>>
  const required = (schema['required'] ?? []) as readonly string[]
  const rows = Object.entries(properties).map(([key, value]) => `| \`${key}\`${required.includes(key) ? ' *' : ''} | ${typeOf(value)} | ${cell(String(value['description'] ?? ''))} |`)
  const inner = Object.entries(properties).flatMap(([key, value]) => objectsIn(value).flatMap((each) => tables(path === '' ? key : `${path}.${key}`, each)))
  return [...(path === '' ? [] : [`### ${path}`]), ['| 键 | 写什么 | 说明 |', '|---|---|---|', ...rows].join('\n'), ...inner]
}

/** The objects with keys of their own that a value may be, hold in a list, or hold under any name. */
function objectsIn(schema: JsonObject): readonly JsonObject[] {
  if (schema['properties']) return [schema]
  const parts = [schema['items'], schema['additionalProperties'], ...((schema['anyOf'] ?? []) as readonly Json[])]
  return parts.filter((part): part is JsonObject => typeof part === 'object' && part !== null).flatMap(objectsIn)
}

function typeOf(schema: JsonObject): string {
  if (schema['anyOf']) return [...new Set((schema['anyOf'] as readonly JsonObject[]).map(typeOf))].join('，或 ')
  const choices = schema['enum'] as readonly Json[] | undefined
  if (choices) return [...new Set(choices.map(String))].map((each) => `\`${each}\``).join('、')
  const type = schema['type']
  if (Array.isArray(type)) return type.includes('number') ? '数字' : '整数'
  if (type === 'array') return `列表：${typeOf(schema['items'] as JsonObject)}`
  if (type === 'object') return schema['properties'] ? '键: 值（见下）' : `名字: ${typeOf((schema['additionalProperties'] ?? {}) as JsonObject)}`
  return typeof schema['pattern'] === 'string' && /ms\|s\|m/.test(schema['pattern']) ? '时长' : '文字'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

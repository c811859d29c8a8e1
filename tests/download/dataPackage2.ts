/**
 * The rules of Data Package 2 (https://datapackage.org/standard/data-package/, data-resource, table-dialect, table-schema) for what our
 * descriptor uses, as JSON Schema: which properties must stand, their types, patterns and permitted values.
 */
const path = { type: 'string', pattern: String.raw`^((?=[^./~])(?!file:)((?!/\.\./)(?!\\)(?!://).)*|(http|ftp)s?://.*)$` };
const text = { type: 'string' };

const licences = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    anyOf: [{ required: ['name'] }, { required: ['path'] }],
    properties: { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path, title: text },
  },
};
const sources = {
  type: 'array',
  items: { type: 'object', minProperties: 1, properties: { title: text, path, email: text, version: text } },
};

const FIELD_TYPES = 'string number integer date time datetime year yearmonth boolean object geopoint geojson array list duration any'.split(
  ' ',
);
const field = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    type: { enum: FIELD_TYPES },
    title: text,
    description: text,
    example: text,
    missingValues: { type: 'array', items: text },
    constraints: { type: 'object' },
  },
};
const schema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    fieldsMatch: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
    primaryKey: { type: 'array', minItems: 1, uniqueItems: true, items: text },
    uniqueKeys: { type: 'array', items: { type: 'array', items: text } },
    missingValues: { type: 'array', items: text },
  },
};
const dialect = {
  type: 'object',
  properties: {
    header: { type: 'boolean' },
    delimiter: text,
    lineTerminator: text,
    quoteChar: text,
    doubleQuote: { type: 'boolean' },
    escapeChar: text,
  },
};

export const dataPackage2 = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: text,
    id: text,
    title: text,
    description: text,
    homepage: { type: 'string', pattern: '^https?://' },
    version: text,
    created: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$` },
    contributors: {
      type: 'array',
      minItems: 1,
      items: { minProperties: 1, properties: { title: text, path, roles: { type: 'array', minItems: 1, items: text } } },
    },
    keywords: { type: 'array', minItems: 1, items: text },
    licenses: licences,
    sources,
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        oneOf: [{ required: ['data'] }, { required: ['path'] }],
        properties: {
          name: text,
          path,
          type: { const: 'table' },
          title: text,
          description: text,
          homepage: { type: 'string', pattern: '^https?://' },
          format: text,
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          encoding: text,
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
          sources,
          licenses: licences,
          dialect,
          schema,
        },
      },
    },
  },
};

#!/usr/bin/env node
// Writes catalog-info/datasets from the recorded dbt manifest and catalog/*.mjs.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { OUTSIDE } from './catalog/outside.mjs';
import { LAYERS, WAREHOUSE } from './catalog/warehouse.mjs';
import { toYaml } from './catalog/yaml.mjs';

const estate = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(estate, '..', 'catalog-info', 'datasets');
const NAMESPACE = 'duckdb:///srv/shop/shop.duckdb';
const COMMENT =
  'Written by estate/entities.mjs; change estate/catalog or the dbt project instead.';

const manifest = JSON.parse(
  gunzipSync(
    fs.readFileSync(path.join(estate, 'recording', 'dbt', 'manifest.json.gz')),
  ),
);

// What a model is built from is declared for these layers only: for the
// intermediate models lineage has to be observed.
const DECLARES_INPUTS = new Set(['staging', 'marts']);

const titleOf = name => {
  const words = name
    .replace(/^(stg|int|fct|dim|raw)_/, '')
    .replaceAll('_', ' ');
  const layer =
    { stg: ' (staging)', int: ' (intermediate)', raw: ' (raw)' }[
      name.split('_')[0]
    ] ?? '';
  return words[0].toUpperCase() + words.slice(1) + layer;
};

function entity(name, { title, description, spec, tags }) {
  return {
    apiVersion: 'headwater.dev/v1alpha1',
    kind: 'Dataset',
    metadata: { name, title, description: description || undefined, tags },
    spec,
  };
}

function nameOf(uniqueId) {
  const source = manifest.sources[uniqueId];
  return source ? `raw_${source.name}` : manifest.nodes[uniqueId].name;
}

function fromDbt(node) {
  const layer = node.schema;
  const name = nameOf(node.unique_id);
  const { owner, type, lifecycle, ...rest } = {
    ...LAYERS[layer],
    ...WAREHOUSE[name],
  };
  const inputs = DECLARES_INPUTS.has(layer)
    ? node.depends_on.nodes.filter(
        id => manifest.sources[id] || manifest.nodes[id],
      )
    : [];
  return entity(name, {
    title: titleOf(name),
    description: node.description,
    tags: ['dbt', layer, ...(node.tags ?? []).filter(tag => tag !== 'dbt')],
    spec: {
      type,
      lifecycle,
      owner,
      ...rest,
      identities: [
        {
          namespace: NAMESPACE,
          name: `shop.${layer}.${node.alias ?? node.identifier}`,
        },
      ],
      derivedFrom: inputs.map(nameOf),
    },
  });
}

const nodes = [
  ...Object.values(manifest.sources),
  ...Object.values(manifest.nodes).filter(n =>
    ['model', 'seed', 'snapshot'].includes(n.resource_type),
  ),
];
const files = { raw: [], seeds: [], staging: [], intermediate: [], marts: [] };
for (const node of nodes)
  (files[node.schema] ?? files.marts).push(fromDbt(node));
for (const [system, entities] of Object.entries(OUTSIDE)) {
  files[system] = entities.map(([name, title, description, spec, tags]) =>
    entity(name, { title, description, spec, tags }),
  );
}

fs.mkdirSync(out, { recursive: true });
let count = 0;
for (const [file, entities] of Object.entries(files)) {
  entities.sort((a, b) => a.metadata.name.localeCompare(b.metadata.name));
  fs.writeFileSync(path.join(out, `${file}.yaml`), toYaml(entities, COMMENT));
  count += entities.length;
}
process.stderr.write(
  `${count} datasets in ${Object.keys(files).length} files\n`,
);

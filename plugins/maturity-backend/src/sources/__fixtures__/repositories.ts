import { createHash } from 'node:crypto';

/** The files of a repository, by path. */
export type RepositoryTexts = Record<string, string>;

const README = `# Checkout

Checkout turns a basket into a paid order. It is used by the shop and by the mobile app, and it answers for the
price, the reservation of stock and the payment, and for nothing else. It keeps no customer data of its own.

## Running it

Install what it needs and start it beside a local database. The first start creates the tables and fills them with a
few baskets to play with, so that every call below has an answer.

\`\`\`sh
npm ci
npm run build
npm start
\`\`\`

## Using it

A client posts a basket to /orders and receives an order with its state. An order is paid within a minute or it is
canceled, and whoever subscribed to the topic of orders hears of both. The words used here are explained in the
[glossary](docs/glossary.md#order), and what to do when it breaks is in the [runbook](docs/runbook.md). How fast it
has to be is agreed with the shop once in a quarter and written down beside the alerts.
`;

const RUNBOOK = `# Runbook of checkout

## Orders are stuck

Orders stay in the state "reserved" for more than a minute.

1. Look at the queue of payments on the dashboard.
2. Restart the payment worker.
3. Call the payment provider if the queue still grows.

## Stock is wrong

1. Run the reconciliation.

\`\`\`sh
npm run reconcile
\`\`\`
`;

const ALERTS = `groups:
  - name: checkout
    rules:
      - alert: OrdersStuck
        expr: orders_reserved_seconds > 60
        annotations:
          runbook_url: docs/runbook.md#orders-are-stuck
      - alert: StockWrong
        expr: stock_difference > 0
        annotations:
          runbook_url: ../docs/runbook.md#stock-is-wrong
`;

const PIPELINE = `on: [push]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run build
      - run: npm test
  release:
    runs-on: ubuntu-latest
    steps:
      - run: docker build -t shop/checkout .
      - run: docker push shop/checkout
`;

/** A service repository that does everything that the default rubric asks of a repository. */
export const GOOD_SERVICE: RepositoryTexts = {
  'README.md': README,
  'docs/glossary.md':
    '# Glossary\n\n## Order\n\nA basket that is being paid.\n',
  'docs/runbook.md': RUNBOOK,
  'monitoring/alerts.yml': ALERTS,
  '.github/workflows/ci.yml': PIPELINE,
  'AGENTS.md':
    '# For agents\n\nBuild with `npm run build` and test with `npm test`.\n',
  'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\nFirst release.\n',
  'package.json': JSON.stringify({
    name: 'checkout',
    scripts: { build: 'tsc', test: 'jest', start: 'node dist' },
    dependencies: { express: '^4.0.0' },
    devDependencies: { jest: '^30.0.0' },
  }),
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { name: 'checkout' },
      'node_modules/express': { version: '4.22.0' },
      'node_modules/jest': { version: '30.2.0' },
    },
  }),
  Dockerfile: 'FROM node:24\nCMD ["node", "dist"]\n',
  'catalog-info.yaml': 'kind: Component\n',
};

/** The same names with nothing in them. */
export function emptied(texts: RepositoryTexts): RepositoryTexts {
  return Object.fromEntries(Object.keys(texts).map(path => [path, '']));
}

/** The same repository as a template leaves it, with a true record of what it made. */
export function scaffolded(texts: RepositoryTexts): RepositoryTexts {
  const records = Object.entries(texts).map(
    ([path, text]) =>
      `  ${JSON.stringify(path)}: ${createHash('sha256')
        .update(text)
        .digest('hex')}`,
  );
  return {
    ...texts,
    '.cairn/scaffold.yaml': [
      'template: template:default/service',
      'files:',
      ...records,
      '',
    ].join('\n'),
  };
}

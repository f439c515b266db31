module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    '@backstage/no-mixed-plugin-imports': 'error',
    '@backstage/no-undeclared-imports': 'error',
    '@backstage/no-relative-monorepo-imports': 'error',
  },
});

import { redactText } from './redactText';

const X = 'Xq7hunter2Z';
const LONG = 'Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3A';
const HEX = '0123456789abcdef0123456789abcdef';

describe('secrets in texts', () => {
  it.each([
    `spark.hadoop.fs.s3a.secret.key=${X}`,
    `AWS_SECRET_KEY=${X}`,
    `AWS_SECRET_ACCESS_KEY=${X}`,
    `secretKey: ${X}`,
    `fs.azure.account.key.acct.dfs.core.windows.net=${X}`,
    `{\\"password\\": \\"${X}\\"}`,
    `{\\"password\\": \\"a\\\\\\"b${X}\\", \\"b\\": 1}`,
    `{\\\\\\"password\\\\\\":\\\\\\"${X}\\\\\\"}`,
    `Authorization: Token ${X}`,
    `Authorization: ApiKey ${X}`,
    `Authorization: Negotiate ${X}`,
    `Authorization: Digest ${X}`,
    `Authorization: Digest username="bob", response="${X}"`,
    `-H 'Authorization: Basic ${X}'`,
    `Authorization: ${X}`,
    `credentials AWS_KEY_ID='${X}' AWS_SECRET_KEY='${X}'`,
    `create user bob IDENTIFIED BY '${X}' failed`,
    `alter user bob with password '${X}'`,
    `password="a\\"b${X}"`,
    `password='it''s ${X}'`,
    `password="${X}`,
    `password=a)b${X}`,
    `config["password"] = "${X}"`,
    `curl -u bob:${X} https://example.com`,
    `curl --user "bob:${X}" https://example.com`,
    `<password>${X}</password>`,
    `<db:password type="text">${X}</db:password>`,
    `Cookie: session=${X}; other=${X}`,
    `Set-Cookie: session=${X}; Path=/`,
    `Driver={X};PWD={a;b${X};};Uid=x`,
    `struct<password:string${X}>`,
    `password:12hunter:string`,
    `bob:${X}@tcp(db:3306)/x`,
    `GET /container/file?sv=1&sig=${X} failed`,
    `https://discord.com/api/webhooks/123/${X}`,
    `https://hooks.slack.com/services/T1/B1/${X}`,
    `https://example.webhook.office.com/webhookb2/${X}@1/IncomingWebhook/${X}`,
    `https://outlook.office.com/webhook/${X}`,
    `https://api.telegram.org/bot12:${X}/send`,
    `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${X}\n-----END PGP PRIVATE KEY BLOCK-----`,
    `-----BEGIN OPENSSH PRIVATE KEY-----\\n${X}`,
    `password: ${X} for bob`,
    `password: letmeinhunter`,
    `password: hunter for user bob`,
    `bob:hunter2@db.example.com`,
    `bob:hunter@db.example.com:5432`,
    ...['hvs.', 'npm_', 'hf_', 'pypi-', 'ya29.', 'dbtc_', 'dbtu_', 'xapp-'].map(
      prefix => `use ${prefix}${LONG}`,
    ),
    `use SG.${LONG}.${LONG}`,
    `use sk_live_${LONG}`,
    `use sk-${LONG}`,
    `use sk-proj-${LONG}`,
    `use dop_v1_${HEX}${HEX}`,
    `use shpat_${HEX}`,
    `use Basic ${Buffer.from(`bob:${X}`).toString('base64')}`,
  ])('takes the secret out of %s', text => {
    const redacted = redactText(text);
    expect(redacted).not.toMatch(/hunter|Ab1Cd2|Mn7Op8|0123456789abcdef|Ym9iO/);
    expect(redactText(redacted)).toBe(redacted);
  });

  it('takes no more than the secret', () => {
    expect(
      redactText(`{\\"password\\": \\"${X}\\", \\"user\\": \\"bob\\"}`),
    ).toBe('{\\"password\\": \\"[redacted]\\", \\"user\\": \\"bob\\"}');
    expect(redactText(`password="a\\"${X}", user="bob"`)).toBe(
      'password="[redacted]", user="bob"',
    );
    expect(redactText(`connect(password=${X}) failed`)).toBe(
      'connect(password=[redacted]) failed',
    );
    expect(redactText(`Authorization: Token ${X}\nHost: a`)).toBe(
      'Authorization: [redacted]\nHost: a',
    );
    expect(redactText(`bob:${X}@tcp(db:3306)/x`)).toBe('tcp(db:3306)/x');
    expect(redactText(`<a><password>${X}</password><b>c</b></a>`)).toBe(
      '<a><password>[redacted]</password><b>c</b></a>',
    );
  });
});

describe('names that only look like secrets', () => {
  it.each([
    'sk_customer_order_line_items_daily',
    'sk_supplier_invoice_line_items_daily',
    'analytics.sk-customer-order-line-items-daily',
    'npm_package_downloads_daily_by_country',
    'hf_high_frequency_trades_aggregated',
    'dbtc_customer_orders_daily_snapshot_2026',
    'pypi-downloads-daily-by-country-2026',
    'load:orders@dwh.example.com',
    'load:payments@dwh.example.com',
    '/data/password=1/dt=2026',
    's3://bucket/token=7/dt=2026-01-01',
    's3://b/report#1.csv',
    's3://b/report#2.csv',
    'hdfs://h:8020/a;b.csv',
    'secret:rotate@v2',
    'token:refresh',
    'Basic customers2',
    'Basic CustomerReport',
    'bypass: customers_v2',
  ])('keeps %s', name => {
    expect(redactText(name)).toBe(name);
  });

  it('keeps no fragment that may hold a secret', () => {
    expect(redactText('s3://b/x#token=hunter2')).toBe('s3://b/x');
    expect(redactText('hdfs://u:hun#ter2@h/x')).not.toContain('ter2');
    expect(redactText('https://h/x#hunter2')).toBe('https://h/x');
    expect(redactText('/data/password=1/token=hunter2')).toBe(
      '/data/password=1/token=[redacted]',
    );
  });
});

describe('prose about secrets', () => {
  it.each([
    'password: hashed with bcrypt',
    'Password: hashed',
    'Token: see wiki',
    'Token: used by the loader, never stored.',
    'secret: kept in the vault',
    'password: null',
    'token=true',
    '{"token": 5, "password": ""}',
    'max_tokens=4096',
    'signature: required',
    'struct<user:string,password:string,token:varchar(64)>',
    'struct<password:struct<value:string>,token:array<map<string,bigint>>>',
    'password: string',
    'docker run -u 1000:1000 image',
  ])('keeps %s', text => {
    expect(redactText(text)).toBe(text);
  });
});

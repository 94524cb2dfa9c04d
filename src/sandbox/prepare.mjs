// Puts AUI and jQuery, as Jira serves them, among the sandbox's classes; asks npm only when the lock file has changed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const lock = readFileSync('package-lock.json', 'utf8');
const stamp = 'node_modules/.lock-of-this-install';
const target = 'target/classes/dev/needfirst/sandbox/http/aui';

const fresh = !existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock;
if (fresh) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { stdio: 'inherit' });
  if (npm.status !== 0) {
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
if (fresh || !existsSync(`${target}/aui-prototyping.js`)) {
  const dist = 'node_modules/@atlassian/aui/dist/aui';
  mkdirSync(target, { recursive: true });
  for (const file of [
    'aui-prototyping.js',
    'aui-prototyping.css',
    'aui-prototyping-browserfocus.css',
    'aui-prototyping-design-tokens-api.js',
    'aui-prototyping-design-tokens-compatibility.css',
  ]) {
    copyFileSync(`${dist}/${file}`, `${target}/${file}`);
  }
  cpSync(`${dist}/fonts`, `${target}/fonts`, { recursive: true });
  copyFileSync('node_modules/jquery/dist/jquery.min.js', `${target}/jquery.js`);
}

const { execSync } = require('node:child_process');

exports.run = (command) => execSync(command); // expect: llm-output-to-shell
exports.list = () => execSync('ls'); // ok: llm-output-to-shell

const { execSync } = require('node:child_process');

/** Global names that other scripts of a page define as well. */
execSync(getCookie('name')); // noflow
execSync(getHeader('x-name')); // noflow

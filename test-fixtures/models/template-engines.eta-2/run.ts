import * as eta from 'eta';

const input = process.argv[2] as string;

eta.render(input, {}); // flow: untrusted-input -> code
eta.compile(input); // flow: untrusted-input -> code
document.body.innerHTML = eta.render('<%= it.name %>', { name: input }) as string; // noflow

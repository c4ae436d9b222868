import * as eta from 'eta';

const input = process.argv[2] as string;

eta.render(input, {}); // noflow
eta.compile(input); // noflow
document.body.textContent = eta.render('<%= it.name %>', { name: input }) as string; // noflow

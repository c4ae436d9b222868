const next = location.hash.slice(1);

export const leave = () => navigateTo(next, { external: true }); // flow: untrusted-input -> url
export const stay = () => navigateTo(next); // noflow
